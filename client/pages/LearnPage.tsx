import { ArrowRight } from 'lucide-react'
import { LinkButton } from '#client/ui/Button.tsx'
import { type MessageId, t } from '#client/words/t.ts'
import { coreSheets } from './coreSheets.ts'
import styles from './LearnPage.module.css'
import { LevelRings } from './LevelRings.tsx'
import { learnActivities, learnLevels, learnSources, learnValue, type NamedText } from './learnText.ts'
import { Page } from './Page.tsx'
import { SheetDrawing } from './SheetDrawing.tsx'
import { useTitle } from './useTitle.ts'

/** What a community of practice is, as a page to read. */
export function LearnPage() {
  useTitle(t('learn.title'))
  return (
    <Page>
      <article className={styles.paper}>
        <h1 tabIndex={-1} className={styles.title}>
          {t('learn.title')}
        </h1>
        <p className={styles.lead}>{t('learn.lead')}</p>
        <p>{t('learn.intro')}</p>

        <Heading id="learn.three.title" />
        <p>{t('learn.three.text')}</p>
        <div className={styles.three}>
          {coreSheets.map(sheet => (
            <section key={sheet.id} className={styles.characteristic} data-accent={sheet.id}>
              <SheetDrawing sheet={sheet} />
              <div>
                <h3 className={styles.name}>{t(`canvas.${sheet.id}`)}</h3>
                <p>{t(`learn.${sheet.id}.text`)}</p>
              </div>
            </section>
          ))}
        </div>

        <Heading id="learn.levels.title" />
        <p>{t('learn.levels.text')}</p>
        <div className={styles.levels}>
          <LevelRings />
          <NamedList items={learnLevels} />
        </div>

        <Heading id="learn.activities.title" />
        <p>{t('learn.activities.text')}</p>
        <ul className={styles.activities}>
          {learnActivities.map(id => (
            <li key={id}>{t(id)}</li>
          ))}
        </ul>

        <Heading id="learn.value.title" />
        <p>{t('learn.value.text')}</p>
        <div className={styles.chain}>
          <NamedList items={learnValue} />
        </div>

        <Heading id="learn.grow.title" />
        <p>{t('learn.grow.text')}</p>

        <Heading id="learn.convening.title" />
        <p>{t('learn.convening.text')}</p>
        <div className={styles.actions}>
          <LinkButton href="/new" tone="ink" size="big">
            {t('home.make')}
            <ArrowRight aria-hidden="true" />
          </LinkButton>
        </div>

        <Heading id="learn.sources.title" />
        <p>{t('learn.sources.text')}</p>
        <ol className={styles.sources}>
          {learnSources.map(({ title, text, href }) => (
            <li key={title}>
              {href ? (
                <a href={href} target="_blank" rel="noreferrer">
                  {t(title)}
                </a>
              ) : (
                <cite>{t(title)}</cite>
              )}
              <span>{t(text)}</span>
            </li>
          ))}
        </ol>
      </article>
    </Page>
  )
}

function Heading({ id }: { readonly id: MessageId }) {
  return <h2 className={styles.heading}>{t(id)}</h2>
}

function NamedList({ items }: { readonly items: readonly NamedText[] }) {
  return (
    <dl className={styles.named}>
      {items.map(({ name, text }) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{t(text)}</dd>
        </div>
      ))}
    </dl>
  )
}

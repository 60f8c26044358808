import { t } from '#client/words/t.ts'
import type { Missing } from '#shared/canvases/checks/report.ts'
import { isAppendix } from '#shared/export/record/isAppendix.ts'
import { ownLanguage } from '#shared/export/record/languageTag.ts'
import { type BoardRecord, inlinesOf, plainText, type Section } from '#shared/export/record/recordModel.ts'
import { capital } from '#shared/export/words.ts'
import { BlockView, NotYet } from './BlockView.tsx'
import type { DrawCanvas } from './CanvasPicture.tsx'
import { GapList } from './GapList.tsx'
import type { Gap } from './gaps.ts'
import { InlineView } from './InlineView.tsx'
import styles from './RecordPaper.module.css'

export interface RecordPaperProps {
  readonly record: BoardRecord
  readonly gaps: ReadonlyMap<string, readonly Gap[]>
  readonly draw: DrawCanvas
  readonly onGo: (missing: Missing) => void
}

/** The record as one sheet of white paper, in both themes. */
export function RecordPaper({ record, gaps, draw, onGo }: RecordPaperProps) {
  const { kind, title, lead, sentence, facts, versions, sections, colophon, language } = record
  return (
    <article className={styles.paper} data-theme="light" lang={language} aria-label={`${title}: ${kind}`}>
      <header>
        <p className={styles.kind} lang={ownLanguage}>
          {kind}
        </p>
        <h2 className={styles.title} dir="auto">
          {title}
        </h2>
        {lead && (
          <p className={styles.lead} dir="auto">
            {capital(lead)}
          </p>
        )}
        <div className={styles.mark} aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
        {sentence && (
          <p className={styles.sentence} dir="auto">
            {sentence}
          </p>
        )}
        <dl className={styles.facts}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt lang={ownLanguage}>{label}</dt>
              <dd dir="auto">
                {plainText(value) === '' ? <NotYet /> : <InlineView items={inlinesOf(value)} />}
              </dd>
            </div>
          ))}
        </dl>
        {versions.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          <BlockView key={index} block={block} draw={draw} />
        ))}
      </header>
      {sections.map(section => (
        <SectionView
          key={section.number}
          section={section}
          gaps={gaps.get(section.number) ?? []}
          draw={draw}
          onGo={onGo}
        />
      ))}
      <p className={styles.colophon} lang={ownLanguage}>
        {colophon}
      </p>
    </article>
  )
}

interface SectionViewProps {
  readonly section: Section
  readonly gaps: readonly Gap[]
  readonly draw: DrawCanvas
  readonly onGo: (missing: Missing) => void
}

function SectionView({ section: { number, title, blocks }, gaps, draw, onGo }: SectionViewProps) {
  const id = `record-${number}`
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading} lang={ownLanguage}>
        <span className={styles.number}>
          {isAppendix(number) ? t('record.appendix', { number }) : number}
        </span>{' '}
        {title}
      </h3>
      {blocks.length === 0 && <NotYet />}
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
        <BlockView key={index} block={block} draw={draw} />
      ))}
      {gaps.length > 0 && <GapList section={title} gaps={gaps} onGo={onGo} />}
    </section>
  )
}

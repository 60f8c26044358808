import { t } from '#client/words/t.ts'
import styles from './CoreSheets.module.css'
import { coreSheets } from './coreSheets.ts'
import { SheetDrawing } from './SheetDrawing.tsx'

/** What a community defines, as three sheets on the table. */
export function CoreSheets() {
  return (
    <section className={styles.sheets} aria-label={t('home.sheets')}>
      {coreSheets.map(sheet => (
        <article key={sheet.id} className={styles.sheet} data-accent={sheet.id}>
          <SheetDrawing sheet={sheet} />
          <div>
            <h2 className={styles.title}>{t(`canvas.${sheet.id}`)}</h2>
            <p className={styles.question}>{t(`home.${sheet.id}.question`)}</p>
            <p className={styles.text}>{t(`home.${sheet.id}.text`)}</p>
          </div>
        </article>
      ))}
    </section>
  )
}

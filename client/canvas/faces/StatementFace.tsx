import { t } from '#client/words/t.ts'
import styles from '../Card.module.css'
import type { FaceProps } from './Face.ts'
import { stampWords } from './stampWords.ts'

/** The banner and its stamp. */
export function StatementFace({ card, text }: FaceProps) {
  const { words, version } = stampWords(card)
  return (
    <>
      {text}
      <span className={styles.stamp} data-draft={version === undefined || undefined}>
        {words}
        {version !== undefined && <small>{t('canvas.version', { n: version })}</small>}
      </span>
    </>
  )
}

import { t } from '#client/words/t.ts'
import styles from '../Card.module.css'
import type { FaceProps } from './Face.ts'

/** The banner and its stamp. */
export function StatementFace({ card, text }: FaceProps) {
  const { status, version } = card.fields
  const adopted = status === 'adopted'
  const number = typeof version === 'number' ? version : 1
  return (
    <>
      {text}
      <span className={styles.stamp} data-draft={!adopted || undefined}>
        {adopted
          ? t('canvas.adopted')
          : status === 'working_draft'
            ? t('canvas.workingDraft')
            : t('canvas.draft', { n: number })}
        {adopted && <small>{t('canvas.version', { n: number })}</small>}
      </span>
    </>
  )
}

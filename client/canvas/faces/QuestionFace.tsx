import { useLinkEnds } from '#client/editor/hooks.ts'
import { isMessage, t } from '#client/words/t.ts'
import { firstName } from '#shared/board/firstName.ts'
import styles from '../Card.module.css'
import type { FaceProps } from './Face.ts'
import { Signed } from './Signed.tsx'
import { textField } from './textField.ts'

const mostDots = 24

/** Rank and dots above, who hosts it and its horizon below. */
export function QuestionFace({ card, text }: FaceProps) {
  const [host] = useLinkEnds(card.id, 'hosted_by')
  const { rank, dots } = card.fields
  const horizon = textField(card, 'horizon')
  const shortHorizon = `canvas.horizon.${horizon}`
  return (
    <>
      <span className={styles.top}>
        <span className={styles.rank}>{typeof rank === 'number' ? rank : ''}</span>
        {typeof dots === 'number' && dots > 0 && (
          <span className={styles.dots}>
            <span className="visually-hidden">{t('canvas.dots', { n: dots })}</span>
            {Array.from({ length: Math.min(dots, mostDots) }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike.
              <i key={index} />
            ))}
            <span aria-hidden="true">{dots}</span>
          </span>
        )}
      </span>
      {text}
      <span className={styles.meta}>
        {host && (
          <Signed id={host.id} name={host.text} words={t('canvas.hosts', { name: firstName(host.text) })} />
        )}
        {isMessage(shortHorizon) && <span className={styles.chip}>{t(shortHorizon)}</span>}
      </span>
    </>
  )
}

import { t } from '#client/words/t.ts'
import styles from '../Card.module.css'
import { PersonDisc } from '../PersonDisc.tsx'
import type { FaceProps } from './Face.ts'

const discSize = 46

/** A person's or a group's tag: the centre of the disc is the position, the name grows away from the middle. */
export function TagFace({ card, text }: FaceProps) {
  const { headcount, status } = card.fields
  const count = typeof headcount === 'number' ? headcount : 1
  return (
    <span className={styles.tag} data-status={typeof status === 'string' ? status : undefined}>
      <span className={styles.discPlace}>
        {card.kind === 'group' ? (
          <span className={styles.disc} data-group style={{ '--disc': `${discSize}px` }}>
            {t('canvas.headcount', { n: count })}
          </span>
        ) : (
          <PersonDisc id={card.id} name={card.text} size={discSize} />
        )}
      </span>
      {text}
    </span>
  )
}

import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import styles from './Overviews.module.css'

interface CardLineProps {
  readonly card: CardSnapshot
  readonly onGo: (card: CardId) => void
  /** Before the card's words, quieter. */
  readonly lead?: ReactNode
}

/** A card as one line that leads to it. */
export function CardLine({ card, onGo, lead }: CardLineProps) {
  return (
    <button type="button" className={styles.go} onClick={() => onGo(card.id)}>
      <span className={styles.text}>
        {lead && <span className={styles.lead}>{lead}</span>}
        {card.text || t('canvas.noText')}
      </span>
      <ArrowRight aria-hidden="true" />
    </button>
  )
}

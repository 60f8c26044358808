import type { CardId } from '#shared/board/ids.ts'
import { initials } from '#shared/board/initials.ts'
import styles from './Card.module.css'
import { usePersonColor } from './usePersonColor.ts'

interface PersonDiscProps {
  /** Of the person's card, or of a participant. */
  readonly id: CardId
  readonly name: string
  /** Board units. */
  readonly size?: number
}

/** A person's disc on the table; silent, for the name stands beside it. */
export function PersonDisc({ id, name, size = 24 }: PersonDiscProps) {
  const color = usePersonColor(id)
  return (
    <span
      className={styles.disc}
      aria-hidden="true"
      style={{ '--person': `var(--person-${color + 1})`, '--disc': `${size}px` }}
    >
      {initials(name)}
    </span>
  )
}

import { initials } from '#shared/board/initials.ts'
import styles from './Disc.module.css'

export interface DiscProps {
  readonly name: string
  /** Index into the twelve person colours. */
  readonly color: number
  readonly size?: 's' | 'm' | 'l'
  /** Away: the disc is only outlined. */
  readonly away?: boolean
}

/** A person, small: initials on their colour. Decoration beside a name, so it is silent to screen readers. */
export function Disc({ name, color, size = 'm', away = false }: DiscProps) {
  return (
    <span
      className={styles.disc}
      style={{ '--person': `var(--person-${(color % 12) + 1})` }}
      data-size={size}
      data-away={away || undefined}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  )
}

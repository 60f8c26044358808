import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import styles from './Summary.module.css'

export interface SummaryPartProps {
  readonly title: string
  /** Said where there is nothing. */
  readonly empty: string
  readonly lines: readonly { readonly card: CardSnapshot; readonly more?: string | undefined }[]
  readonly onGo: (card: CardId) => void
}

/** One sheet of the summary; each line leads to its card. */
export function SummaryPart({ title, empty, lines, onGo }: SummaryPartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {lines.length === 0 && <p className={styles.empty}>{empty}</p>}
      <ul>
        {lines.map(({ card, more }) => (
          <li key={card.id}>
            <button type="button" className={styles.card} onClick={() => onGo(card.id)}>
              {card.text}
            </button>
            {more && <span className={styles.more}>{more}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

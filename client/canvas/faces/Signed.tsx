import { firstName } from '#shared/board/firstName.ts'
import type { CardId } from '#shared/board/ids.ts'
import styles from '../Card.module.css'
import { PersonDisc } from '../PersonDisc.tsx'

interface SignedProps {
  readonly id: CardId
  readonly name: string
  /** Replaces the bare first name: "Joss hosts". */
  readonly words?: string
}

/** A disc and a first name, as on the lower line of many cards. */
export function Signed({ id, name, words }: SignedProps) {
  return (
    <span className={styles.signed}>
      <PersonDisc id={id} name={name} />
      <span data-cut>{words ?? firstName(name)}</span>
    </span>
  )
}

import type { ReactNode } from 'react'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { CardForm } from '#shared/canvases/cardForms.ts'

/** What every face of a card gets: the card, its measures, and its text, open or not. */
export interface FaceProps {
  readonly card: CardSnapshot
  readonly form: CardForm
  readonly text: ReactNode
}

import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Inline } from './recordModel.ts'

/** The place of a card in the record: where its section tells of it. */
export function placeOf(card: CardSnapshot, text = card.text): Inline {
  return { place: card.id, text }
}

/** From elsewhere in the record to where a card is told of. */
export function wayTo(card: CardSnapshot, text = card.text.trim()): Inline {
  return { to: card.id, text }
}

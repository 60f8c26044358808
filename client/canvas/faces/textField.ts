import type { CardSnapshot } from '#shared/board/snapshot.ts'

/** A field that holds a text; empty if the card has none of this name. */
export function textField(card: CardSnapshot, key: string): string {
  const value = card.fields[key]
  return typeof value === 'string' ? value : ''
}

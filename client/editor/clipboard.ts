import { packCards } from '#shared/board/packCards.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

/** Copies for ourselves as JSON, and for all other programs as plain text, a line a card. */
export function toClipboard(cards: readonly CardSnapshot[]): {
  readonly json: string
  readonly text: string
} {
  return {
    json: packCards(cards),
    text: cards.map(card => card.text.replaceAll(/\s*\n\s*/g, ' ')).join('\n'),
  }
}

const bullet = /^\s*(?:[-*•–—]|\d{1,3}[.)])\s+/

/** One text per line that says something, without the bullets of lists. */
export function linesFrom(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => line.replace(bullet, '').trim())
    .filter(line => line !== '')
}

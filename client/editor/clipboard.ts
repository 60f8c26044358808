import { z } from 'zod'
import { type CardSnapshot, cardSnapshot } from '#shared/board/snapshot.ts'

/** What the clipboard carries for Convene itself; other programs get the plain text beside it. */
export const clipboardType = 'web application/x-convene-cards+json'

const carried = z.object({ convene: z.literal(1), cards: z.array(cardSnapshot).max(200) })

export function toClipboard(cards: readonly CardSnapshot[]): {
  readonly json: string
  readonly text: string
} {
  return {
    json: JSON.stringify({ convene: 1, cards }),
    text: cards.map(card => card.text.replaceAll(/\s*\n\s*/g, ' ')).join('\n'),
  }
}

/** Cards if it is ours; undefined for whatever else a clipboard holds. */
export function cardsFrom(json: string): readonly CardSnapshot[] | undefined {
  try {
    return carried.safeParse(JSON.parse(json)).data?.cards
  } catch {
    // Not JSON: somebody else's clipboard.
    return undefined
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

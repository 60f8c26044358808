import { z } from '#shared/std/zod.ts'
import { type CardSnapshot, cardSnapshot } from './snapshot.ts'

/** Cards on their way through the clipboard, from one board of ours to another. */
const carriedCards = z.object({ convene: z.literal(1), cards: z.array(cardSnapshot).max(200) })

export function packCards(cards: readonly CardSnapshot[]): string {
  return JSON.stringify({ convene: 1, cards: cards.slice(0, 200) })
}

/** The cards, if the text is ours; undefined for whatever else a clipboard holds. */
export function unpackCards(json: string): readonly CardSnapshot[] | undefined {
  try {
    return carriedCards.safeParse(JSON.parse(json)).data?.cards
  } catch {
    // Not JSON: another program's clipboard.
    return undefined
  }
}

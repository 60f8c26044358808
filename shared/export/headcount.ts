import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { numberField } from './words.ts'

/** How many people a card stands for: one, or for a group its headcount. */
export function headcountOf(card: CardSnapshot): number {
  return card.kind === 'group' ? Math.round(numberField(card, 'headcount') ?? 1) : 1
}

import type { Limits } from '#shared/protocol/limits.ts'
import type { Standing, WhyNot } from '#shared/protocol/permissions.ts'
import type { EntryChange } from './entryChanges.ts'
import type { RuleFacts } from './RuleFacts.ts'

export type CardLimits = Pick<Limits, 'cardsPerBoard' | 'cardsPerParticipant'>

/** How many more cards somebody may add, wherever that may be. Facilitators prepare boards, and fill them if they like. */
export function cardsLeft({ role }: Pick<Standing, 'role'>, facts: RuleFacts, limits: CardLimits): number {
  const onBoard = limits.cardsPerBoard - facts.cards
  const inHand =
    role === 'facilitator' ? Number.POSITIVE_INFINITY : limits.cardsPerParticipant - facts.ownCards()
  return Math.max(0, Math.min(onBoard, inHand))
}

/** Whether so many more would be too many, for the board or for one person. */
export function fullness(
  standing: Pick<Standing, 'role'>,
  added: number,
  { facts, limits }: { readonly facts: RuleFacts; readonly limits: CardLimits },
): WhyNot | undefined {
  if (added === 0) return undefined
  if (facts.cards + added > limits.cardsPerBoard) return 'board-full'
  return added > cardsLeft(standing, facts, limits) ? 'hands-full' : undefined
}

/** Cards that a change adds; one that takes the place of another is none more. */
export function cardsAdded(changes: readonly EntryChange[]): number {
  return changes.filter(({ root, adds, removes }) => root === 'cards' && adds && !removes).length
}

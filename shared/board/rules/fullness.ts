import type { Limits } from '#shared/protocol/limits.ts'
import type { Standing, WhyNot } from '#shared/protocol/permissions.ts'
import type { ComingsAndGoings } from './comingsAndGoings.ts'
import type { RuleFacts } from './RuleFacts.ts'

export interface Fullness {
  readonly facts: RuleFacts
  readonly limits: Pick<Limits, 'cardsPerBoard' | 'cardsPerParticipant'>
}

/** How many more cards somebody may add, wherever that may be. Facilitators prepare boards, and fill them if they like. */
export function cardsLeft({ role }: Pick<Standing, 'role'>, { facts, limits }: Fullness): number {
  const onBoard = limits.cardsPerBoard - facts.cards
  const inHand =
    role === 'facilitator' ? Number.POSITIVE_INFINITY : limits.cardsPerParticipant - facts.ownCards()
  return Math.max(0, Math.min(onBoard, inHand))
}

/** Whether a change adds more cards than the board holds, or one person may have. What it takes makes room first. */
export function fullness(
  { role }: Pick<Standing, 'role'>,
  { added, removed }: ComingsAndGoings,
  { facts, limits }: Fullness,
): WhyNot | undefined {
  if (added.length === 0) return undefined
  const gone = removed.flatMap(id => facts.card(id) ?? [])
  const all = facts.cards - gone.length + added.length
  if (all > limits.cardsPerBoard) return 'board-full'
  // Whose they are takes looking at every card, and matters only if there are so many.
  if (role === 'facilitator' || all <= limits.cardsPerParticipant) return undefined
  const own = facts.ownCards() - gone.filter(({ whose }) => whose !== 'others').length
  return own + added.length > limits.cardsPerParticipant ? 'hands-full' : undefined
}

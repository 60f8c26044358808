import type { Ballot } from '#shared/session/votes/Ballot.ts'
import { usualMethod, type VoteKind, type VoteMethod } from '#shared/session/votes/methods.ts'
import type { VoteQuestion } from '#shared/session/votes/Vote.ts'

/** A secret vote on candidates of these ids; three dots each if nothing else is said. */
export function question(
  candidates: readonly string[],
  {
    kind = 'dots',
    ...more
  }: { readonly kind?: VoteKind } & Partial<Pick<VoteQuestion, 'id' | 'secrecy' | 'method' | 'totals'>> = {},
): VoteQuestion {
  return {
    id: 'b-vote',
    title: 'Which first?',
    method: usualMethod(kind),
    candidates: candidates.map(id => ({ id, text: `The words of ${id}`, card: `card-${id}` })),
    secrecy: 'secret',
    totals: 'after',
    ...more,
  }
}

export const threeDots: VoteMethod = { kind: 'dots', budget: 3, stacking: true }

export const dots = (given: Readonly<Record<string, number>>): Ballot => ({ kind: 'dots', dots: given })
export const fingers = (count: number): Ballot => ({ kind: 'fist_to_five', fingers: count })

import type { Ballot } from '#shared/session/votes/Ballot.ts'
import type { VoteQuestion } from '#shared/session/votes/Vote.ts'
import { shuffled } from '#shared/std/shuffled.ts'
import { unreachable } from '#shared/std/unreachable.ts'

/** So few object that a facilitator practises what to do, and does not do it all day. */
const objects = 0.12

/** What a simulated person votes: mostly in favour, never the same for all. Always a ballot that counts. */
export function ballotFor(
  { method, candidates }: Pick<VoteQuestion, 'method' | 'candidates'>,
  chance: () => number,
): Ballot {
  const upTo = (most: number) => Math.floor(chance() * most)
  const ids = shuffled(
    candidates.map(({ id }) => id),
    upTo,
  )
  const { kind } = method
  switch (kind) {
    case 'dots':
      return { kind, dots: Object.fromEntries(ids.slice(0, method.budget).map(id => [id, 1])) }
    case 'fist_to_five':
      return { kind, fingers: 2 + upTo(4) }
    case 'consent':
      return chance() < objects
        ? { kind, objection: 'I do not see yet who would have the time for it.' }
        : { kind }
    case 'rating':
      return { kind, ratings: Object.fromEntries(ids.map(id => [id, 2 + upTo(4)])) }
    case 'ranking':
      return { kind, order: ids }
    case 'yes_no':
      return { kind, yes: chance() > 0.3 }
    default:
      return unreachable(kind)
  }
}

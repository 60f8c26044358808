import type { Ballot } from '#shared/session/votes/Ballot.ts'
import type { OpenVote } from '#shared/session/votes/Vote.ts'
import { shuffled } from '#shared/std/shuffled.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { words } from './words.ts'

/** So few object that a facilitator practises what to do, and does not do it all day. */
const objects = 0.12

/**
 * What a simulated person votes: mostly in favour, never the same for all. Those who were against something are with it
 * once it has been amended. Always a ballot that counts.
 */
export function ballotFor(
  { method, candidates, round }: Pick<OpenVote, 'method' | 'candidates' | 'round'>,
  chance: () => number,
): Ballot {
  const upTo = (most: number) => Math.floor(chance() * most)
  const ids = shuffled(
    candidates.map(({ id }) => id),
    upTo,
  )
  const { kind } = method
  switch (kind) {
    case 'dots': {
      const { budget, stacking } = method
      const chosen = stacking ? Array.from({ length: budget }, () => ids[upTo(ids.length)] ?? '') : ids
      const given = Map.groupBy(chosen.slice(0, budget), id => id)
      return { kind, dots: Object.fromEntries([...given].map(([id, dots]) => [id, dots.length])) }
    }
    case 'fist_to_five':
      return { kind, fingers: round > 1 ? 3 + upTo(3) : 2 + upTo(4) }
    case 'consent':
      return round === 1 && chance() < objects ? { kind, objection: words.objection } : { kind }
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

import { unreachable } from '#shared/std/unreachable.ts'
import { type Ballot, dotsIn, isBlank } from './Ballot.ts'
import type { VoteMethod } from './methods.ts'

/** One thing that somebody does to their own ballot. */
export type Mark =
  /** A dot given, or taken back. */
  | { readonly do: 'dot'; readonly candidate: string; readonly by: 1 | -1 }
  | { readonly do: 'fingers'; readonly fingers: number }
  | { readonly do: 'consent'; readonly objection?: string }
  | { readonly do: 'rate'; readonly candidate: string; readonly rating: number | undefined }
  /** To a place from 1 on; undefined takes it out of the order. */
  | { readonly do: 'rank'; readonly candidate: string; readonly place: number | undefined }
  | { readonly do: 'yes_no'; readonly yes: boolean }
  | { readonly do: 'withdraw' }

/**
 * The ballot after the mark, undefined if it then says nothing. What cannot be done leaves it as it is: there is no
 * dot left to give, or none to take back.
 */
export function markBallot(method: VoteMethod, cast: Ballot | undefined, mark: Mark): Ballot | undefined {
  const marked = marking(method, cast, mark)
  return marked && !isBlank(marked) ? marked : undefined
}

function marking(method: VoteMethod, cast: Ballot | undefined, mark: Mark): Ballot | undefined {
  switch (mark.do) {
    case 'dot':
      return dotted(method, cast, mark)
    case 'fingers':
      return { kind: 'fist_to_five', fingers: mark.fingers }
    case 'consent':
      return { kind: 'consent', ...(mark.objection !== undefined && { objection: mark.objection }) }
    case 'rate':
      return rated(cast, mark)
    case 'rank':
      return ranked(cast, mark)
    case 'yes_no':
      return { kind: 'yes_no', yes: mark.yes }
    case 'withdraw':
      return undefined
    default:
      return unreachable(mark)
  }
}

export function dotsOn(cast: Ballot | undefined, candidate: string): number {
  return cast?.kind === 'dots' ? (cast.dots[candidate] ?? 0) : 0
}

/** Whether one more dot may go to a candidate. */
export function mayGiveDot(method: VoteMethod, cast: Ballot | undefined, candidate: string): boolean {
  if (method.kind !== 'dots' || dotsIn(cast) >= method.budget) return false
  return method.stacking || dotsOn(cast, candidate) === 0
}

function dotted(
  method: VoteMethod,
  cast: Ballot | undefined,
  { candidate, by }: Extract<Mark, { do: 'dot' }>,
): Ballot | undefined {
  if (by === 1 && !mayGiveDot(method, cast, candidate)) return cast
  const { [candidate]: before = 0, ...others } = cast?.kind === 'dots' ? cast.dots : {}
  const dots = before + by
  return { kind: 'dots', dots: dots > 0 ? { ...others, [candidate]: dots } : others }
}

function rated(cast: Ballot | undefined, { candidate, rating }: Extract<Mark, { do: 'rate' }>): Ballot {
  const { [candidate]: _, ...others } = cast?.kind === 'rating' ? cast.ratings : {}
  return { kind: 'rating', ratings: rating === undefined ? others : { ...others, [candidate]: rating } }
}

function ranked(cast: Ballot | undefined, { candidate, place }: Extract<Mark, { do: 'rank' }>): Ballot {
  const others = cast?.kind === 'ranking' ? cast.order.filter(one => one !== candidate) : []
  if (place === undefined) return { kind: 'ranking', order: others }
  return { kind: 'ranking', order: others.toSpliced(place - 1, 0, candidate) }
}

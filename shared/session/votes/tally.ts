import { unreachable } from '#shared/std/unreachable.ts'
import { type Ballot, dotsIn, isBlank } from './Ballot.ts'
import { rankByScore } from './rankByScore.ts'
import type { VoteQuestion } from './Vote.ts'
import type { VoteResult } from './VoteResult.ts'

export interface CastBallot {
  readonly by: string
  readonly ballot: Ballot
}

/**
 * What the ballots of a vote come to; each counts once. The same ballots give the same result in whatever order they
 * come, so that nothing in it tells when somebody voted.
 */
export function tally(question: VoteQuestion, cast: readonly CastBallot[]): VoteResult {
  const counted = cast.filter(({ ballot }) => ballot.kind === question.method.kind && !isBlank(ballot))
  const named = question.secrecy === 'named' && {
    named: counted.toSorted((a, b) => (a.by < b.by ? -1 : 1)).map(({ by, ballot }) => ({ by, ballot })),
  }
  const result = counting(
    question,
    counted.map(({ ballot }) => ballot),
  )
  return { ...result, ...named }
}

function counting({ method, candidates }: VoteQuestion, ballots: readonly Ballot[]): VoteResult {
  const ids = candidates.map(({ id }) => id)
  const voters = ballots.length
  const { kind } = method
  switch (kind) {
    case 'dots': {
      const dots = ballots.reduce((sum, ballot) => sum + dotsIn(ballot), 0)
      const ranks = rankByScore(ids, id => sum(of(ballots, kind), ({ dots }) => dots[id] ?? 0))
      return { kind, voters, dots, ranks }
    }
    case 'ranking': {
      const points = ({ order }: { readonly order: readonly string[] }, id: string) =>
        order.includes(id) ? ids.length - order.indexOf(id) : 0
      return { kind, voters, ranks: rankByScore(ids, id => sum(of(ballots, kind), one => points(one, id))) }
    }
    case 'fist_to_five': {
      const shown = of(ballots, kind).map(({ fingers }) => fingers)
      return { kind, voters, counts: countEach(shown, { from: 0, to: 5 }) }
    }
    case 'consent': {
      const objections = of(ballots, kind).flatMap(({ objection }) => objection ?? [])
      return { kind, voters, without: voters - objections.length, objections: objections.toSorted() }
    }
    case 'rating': {
      const given = (id: string) => of(ballots, kind).flatMap(({ ratings }) => ratings[id] ?? [])
      const ratings = ids.map(id => ({ candidate: id, counts: countEach(given(id), { from: 1, to: 5 }) }))
      return { kind, voters, ratings }
    }
    case 'yes_no': {
      const yes = sum(of(ballots, kind), one => (one.yes ? 1 : 0))
      return { kind, voters, yes, no: voters - yes }
    }
    default:
      return unreachable(kind)
  }
}

function of<Kind extends Ballot['kind']>(
  ballots: readonly Ballot[],
  kind: Kind,
): readonly Extract<Ballot, { kind: Kind }>[] {
  return ballots.filter((one): one is Extract<Ballot, { kind: Kind }> => one.kind === kind)
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}

function countEach(values: readonly number[], { from, to }: { from: number; to: number }): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => values.filter(one => one === from + step).length)
}

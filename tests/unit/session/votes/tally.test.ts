import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ballot, ballot, dotsIn, isBlank } from '#shared/session/votes/Ballot.ts'
import { type Mark, markBallot, mayGiveDot } from '#shared/session/votes/markBallot.ts'
import { usualMethod, type VoteMethod, voteKinds } from '#shared/session/votes/methods.ts'
import { outcomeOf, toBeHeard } from '#shared/session/votes/outcomeOf.ts'
import { type CastBallot, tally } from '#shared/session/votes/tally.ts'
import { tallyInWords } from '#shared/session/votes/tallyInWords.ts'
import { whyNotBallot } from '#shared/session/votes/whyNotBallot.ts'
import { dots, fingers, question, threeDots } from '#tests/support/votes.ts'

const cast = (...ballots: readonly Ballot[]): readonly CastBallot[] =>
  ballots.map((ballot, index) => ({ by: `person-${index}`, ballot }))
const objecting = (objection?: string): Ballot => ({
  kind: 'consent',
  ...(objection !== undefined && { objection }),
})
const ids = ['a', 'b', 'c', 'd']

describe('counting', () => {
  test('those that are level share a rank, and the next comes after all of them', () => {
    const result = tally(question(ids), cast(dots({ a: 2, b: 1 }), dots({ b: 1, c: 1, d: 1 })))
    expect(result).toEqual({
      kind: 'dots',
      voters: 2,
      dots: 6,
      ranks: [
        { candidate: 'a', score: 2, rank: 1 },
        { candidate: 'b', score: 2, rank: 1 },
        { candidate: 'c', score: 1, rank: 3 },
        { candidate: 'd', score: 1, rank: 3 },
      ],
    })
  })

  test('an order gives each place one point less, and none to those left out', () => {
    const order = (...order: readonly string[]): Ballot => ({ kind: 'ranking', order })
    const result = tally(question(ids, { kind: 'ranking' }), cast(order('b', 'a'), order('b', 'c', 'a', 'd')))
    expect(result).toMatchObject({
      ranks: [
        { candidate: 'b', score: 8, rank: 1 },
        { candidate: 'a', score: 5, rank: 2 },
        { candidate: 'c', score: 3, rank: 3 },
        { candidate: 'd', score: 1, rank: 4 },
      ],
    })
  })

  test('fist to five passes when nobody is below three, and whoever is below is invited to speak', () => {
    const named = question(['a'], { kind: 'fist_to_five', secrecy: 'named' })
    const low = tally(named, cast(fingers(5), fingers(2), fingers(3)))
    expect(low).toMatchObject({ counts: [0, 0, 1, 1, 0, 1] })
    expect([outcomeOf(low), toBeHeard(low)]).toEqual(['not-passed', ['person-1']])
    const high = tally(named, cast(fingers(3), fingers(4)))
    expect([outcomeOf(high), toBeHeard(high)]).toEqual(['passed', []])
  })

  test('consent is there when nobody objects, and objections keep their words', () => {
    const asked = question(['a'], { kind: 'consent' })
    const result = tally(asked, cast(objecting('Too soon'), objecting(), objecting('Evenings suit me')))
    expect(result).toEqual({
      kind: 'consent',
      voters: 3,
      without: 1,
      objections: ['Evenings suit me', 'Too soon'],
    })
    expect(outcomeOf(result)).toBe('not-passed')
    expect(outcomeOf(tally(asked, cast(objecting())))).toBe('passed')
  })

  test('yes or no passes by more yes than no, and nothing passes on nobody’s word', () => {
    const asked = question(['a'], { kind: 'yes_no' })
    const say = (yes: boolean): Ballot => ({ kind: 'yes_no', yes })
    expect(outcomeOf(tally(asked, cast(say(true), say(false))))).toBe('not-passed')
    expect(outcomeOf(tally(asked, cast(say(true), say(false), say(true))))).toBe('passed')
    expect(outcomeOf(tally(asked, []))).toBeUndefined()
  })

  test('a tally is said as the record of the example says it', () => {
    const fist = question(['a'], { kind: 'fist_to_five' })
    const shown = [5, 5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 3].map(fingers)
    expect(tallyInWords(tally(fist, cast(...shown)), 1)).toBe('five 5s, four 4s, three 3s')
    expect(tallyInWords(tally(fist, cast(fingers(5), fingers(3))), 2)).toBe('round 2: one 5, one 3')
    const given = cast(dots({ a: 3 }), dots({ b: 1 }))
    expect(tallyInWords(tally(question(ids), given), 1)).toBe('four dots of two voters: 3, 1, 0, 0')
    const consent = tally(question(['a'], { kind: 'consent' }), cast(objecting(), objecting('No')))
    expect(tallyInWords(consent, 1)).toBe('one without objection, one objection')
    expect(tallyInWords(tally(fist, []), 1)).toBe('nobody voted')
  })
})

describe('a ballot', () => {
  test('counts only in a vote of its kind, for candidates of that vote, within the budget', () => {
    const asked = question(ids)
    const single = question(ids, { method: { kind: 'dots', budget: 3, stacking: false } })
    const ranking = question(ids, { kind: 'ranking' })
    expect(whyNotBallot(asked, dots({ a: 2, b: 1 }))).toBeUndefined()
    expect(whyNotBallot(asked, dots({ a: 2, b: 2 }))).toBe('over-budget')
    expect(whyNotBallot(asked, dots({ z: 1 }))).toBe('no-such-candidate')
    expect(whyNotBallot(asked, fingers(3))).toBe('other-kind')
    expect(whyNotBallot(single, dots({ a: 2 }))).toBe('no-stacking')
    expect(whyNotBallot(ranking, { kind: 'ranking', order: ['a', 'a'] })).toBe('ranked-twice')
  })

  test('cannot be worth less than nothing, or be an objection without a reason', () => {
    expect(ballot.safeParse(dots({ a: -1 })).success).toBe(false)
    expect(ballot.safeParse(dots({ a: 0.5 })).success).toBe(false)
    expect(ballot.safeParse({ kind: 'consent', objection: '  ' }).success).toBe(false)
    expect(ballot.safeParse(fingers(6)).success).toBe(false)
  })

  test('a candidate moves to the place that it is given, and the others make way', () => {
    const ranking: VoteMethod = { kind: 'ranking' }
    const put = (cast: Ballot | undefined, candidate: string, place: number | undefined) =>
      markBallot(ranking, cast, { do: 'rank', candidate, place })
    const two = put(put(undefined, 'a', 1), 'b', 1)
    expect(two).toEqual({ kind: 'ranking', order: ['b', 'a'] })
    expect(put(put(two, 'c', 2), 'b', 3)).toEqual({ kind: 'ranking', order: ['c', 'a', 'b'] })
    expect(put(put(two, 'a', undefined), 'b', undefined)).toBeUndefined()
  })
})

const candidate = fc.constantFrom(...ids)
const marks: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ do: fc.constant('dot' as const), candidate, by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({
    do: fc.constant('rate' as const),
    candidate,
    rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  }),
  fc.record({
    do: fc.constant('rank' as const),
    candidate,
    place: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('withdraw' as const) }),
)
const fitting: Readonly<Record<string, readonly Mark['do'][]>> = {
  dots: ['dot', 'withdraw'],
  rating: ['rate', 'withdraw'],
  ranking: ['rank', 'withdraw'],
}
const method = fc.oneof(
  fc.record({
    kind: fc.constant('dots' as const),
    budget: fc.integer({ min: 1, max: 6 }),
    stacking: fc.boolean(),
  }),
  fc.constantFrom(usualMethod('rating'), usualMethod('ranking')),
)

describe('whatever one does to one’s ballot', () => {
  test('it counts in its vote, or says nothing', () => {
    fc.assert(
      fc.property(method, fc.array(marks, { maxLength: 40 }), (method, all) => {
        const asked = question(ids, { method })
        let own: Ballot | undefined
        for (const mark of all.filter(one => fitting[method.kind]?.includes(one.do))) {
          own = markBallot(method, own, mark)
          if (!own) continue
          expect(ballot.safeParse(own).success).toBe(true)
          expect(isBlank(own)).toBe(false)
          expect(whyNotBallot(asked, own)).toBeUndefined()
        }
      }),
    )
  })

  test('a dot can be given exactly as long as there is one left for that candidate', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 20 }), candidate, (all, to) => {
        let own: Ballot | undefined
        for (const mark of all.filter(one => one.do === 'dot')) own = markBallot(threeDots, own, mark)
        const more = markBallot(threeDots, own, { do: 'dot', candidate: to, by: 1 })
        expect(dotsIn(more) - dotsIn(own)).toBe(mayGiveDot(threeDots, own, to) ? 1 : 0)
      }),
    )
  })
})

const anyBallot: fc.Arbitrary<Ballot> = fc.oneof(
  fc
    .dictionary(candidate, fc.integer({ min: 1, max: 3 }), { noNullPrototype: true })
    .map(given => dots(given)),
  fc.integer({ min: 0, max: 5 }).map(fingers),
  fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: undefined }).map(objecting),
  fc
    .dictionary(candidate, fc.integer({ min: 1, max: 5 }), { noNullPrototype: true })
    .map(ratings => ({ kind: 'rating' as const, ratings })),
  fc.uniqueArray(candidate).map(order => ({ kind: 'ranking' as const, order })),
  fc.boolean().map(yes => ({ kind: 'yes_no' as const, yes })),
)

test('counted are all who say something, each once, and the order in which they came leaves no trace', () => {
  fc.assert(
    fc.property(fc.constantFrom(...voteKinds), fc.array(anyBallot, { maxLength: 40 }), (kind, ballots) => {
      const asked = question(ids, { kind })
      const all = cast(...ballots)
      const result = tally(asked, all)
      const counting = ballots.filter(one => one.kind === kind && !isBlank(one))
      expect(result.voters).toBe(counting.length)
      expect(tally(asked, all.toReversed())).toEqual(result)
      if (result.kind === 'dots') {
        const given = counting.reduce((sum, one) => sum + dotsIn(one), 0)
        expect([result.dots, result.ranks.reduce((sum, { score }) => sum + score, 0)]).toEqual([given, given])
      }
      if (result.kind === 'fist_to_five')
        expect(result.counts.reduce((sum, count) => sum + count, 0)).toBe(counting.length)
      expect(JSON.stringify(result)).not.toContain('person-')
    }),
  )
})

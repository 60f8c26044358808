import { expect, test } from 'vitest'
import { changeBudget } from '#shared/session/votes/changeBudget.ts'
import { closeVote, discardVote, noteVoters, recordVote } from '#shared/session/votes/closeVote.ts'
import { startVote, voteAgain } from '#shared/session/votes/startVote.ts'
import { tally } from '#shared/session/votes/tally.ts'
import type { VoteRefusal } from '#shared/session/votes/VoteRefusal.ts'
import { noVotes, openVoteIn, type VotesState, votesState } from '#shared/session/votes/VotesState.ts'
import { votesViewFor } from '#shared/session/votes/votesViewFor.ts'
import type { Result } from '#shared/std/result.ts'
import { dots, question } from '#tests/support/votes.ts'

const asked = question(['a', 'b', 'c'])
const after = (done: Result<VotesState, VoteRefusal>): VotesState => {
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}
const begun = after(startVote(noVotes, asked, 10))
const result = tally(asked, [{ by: 'ada', ballot: dots({ a: 2 }) }])
const closed = after(closeVote(begun, { vote: 'b-vote', result }, 20))

test('a vote is as its question says from the start, and its state can be stored', () => {
  expect(openVoteIn(begun)).toMatchObject({ ...asked, round: 1, started: 10 })
  expect(votesState.parse(JSON.parse(JSON.stringify(closed)))).toEqual(closed)
})

test('while a vote is open no other begins, and no id is used twice', () => {
  expect(startVote(begun, question(['x', 'y'], { id: 'b-other' }), 11)).toMatchObject({
    refusal: 'vote-open',
  })
  expect(startVote(closed, asked, 30)).toMatchObject({ refusal: 'vote-id-taken' })
})

test('a vote has as many candidates as its kind takes, each once', () => {
  const refusal = 'candidates-unfit'
  expect(startVote(noVotes, question(['a']), 1)).toMatchObject({ refusal })
  expect(startVote(noVotes, question(['a', 'a']), 1)).toMatchObject({ refusal })
  expect(startVote(noVotes, question(['a', 'b'], { kind: 'consent' }), 1)).toMatchObject({ refusal })
  const eleven = Array.from({ length: 11 }, (_, index) => `x${index}`)
  expect(startVote(noVotes, question(eleven, { kind: 'ranking' }), 1)).toMatchObject({ refusal })
  expect(startVote(noVotes, question(eleven), 1).ok).toBe(true)
})

test('a raised budget is raised for all, a lowered one is refused once somebody has spent more', () => {
  const raised = after(changeBudget(begun, { vote: 'b-vote', budget: 5, spent: 3 }))
  expect(openVoteIn(raised)?.method).toEqual({ kind: 'dots', budget: 5, stacking: true })
  expect(changeBudget(begun, { vote: 'b-vote', budget: 2, spent: 2 }).ok).toBe(true)
  expect(changeBudget(begun, { vote: 'b-vote', budget: 2, spent: 3 })).toMatchObject({
    refusal: 'budget-spent',
  })
  expect(changeBudget(closed, { vote: 'b-vote', budget: 5, spent: 0 })).toMatchObject({
    refusal: 'no-such-vote',
  })
})

test('a vote that is closed twice has one result, the first', () => {
  const again = closeVote(closed, { vote: 'b-vote', result: tally(asked, []) }, 99)
  expect(after(again)).toBe(closed)
  expect(closed['b-vote']).toMatchObject({ state: 'closed', closed: 20, result: { voters: 1, dots: 2 } })
})

test('while a vote is open all learn who has voted, and how it stands only if that was said at the start', () => {
  const noted = noteVoters(begun, { vote: 'b-vote', voted: ['ada'], standing: result })
  expect(openVoteIn(noted)).toMatchObject({ voted: { ada: true } })
  expect(openVoteIn(noted)).not.toHaveProperty('standing')
  const openly = after(startVote(noVotes, question(['a', 'b'], { totals: 'running', secrecy: 'named' }), 1))
  const named = { ...result, named: [{ by: 'ada', ballot: dots({ a: 2 }) }] }
  const told = openVoteIn(noteVoters(openly, { vote: 'b-vote', voted: ['ada'], standing: named }))
  expect(told?.standing, 'without who cast what').toEqual(result)
  expect(noteVoters(closed, { vote: 'b-vote', voted: ['ada'] })).toBe(closed)
  expect(closed['b-vote']).not.toHaveProperty('voted')
})

test('R8: a secret vote tells no totals before the close, to nobody, however it began', () => {
  const secretly = question(['a', 'b'], { totals: 'running' })
  expect(startVote(noVotes, secretly, 1)).toMatchObject({ refusal: 'secret-totals' })
  // As a server has stored it that let it begin.
  const former = { 'b-vote': { ...secretly, round: 1, started: 1, state: 'open', voted: {} } } as const
  const noted = noteVoters(former, { vote: 'b-vote', voted: ['ada'], standing: result })
  expect(openVoteIn(noted)).not.toHaveProperty('standing')
  const held = { 'b-vote': { ...former['b-vote'], standing: result } }
  for (const seesResults of [true, false])
    expect(votesViewFor(held, seesResults)['b-vote']).not.toHaveProperty('standing')
  const over = after(closeVote(former, { vote: 'b-vote', result }, 2))
  expect(openVoteIn(after(voteAgain(over, { vote: 'b-vote', id: 'b-second' }, 3)))).toMatchObject({
    secrecy: 'secret',
    totals: 'after',
  })
})

test('R8: how it stands is kept from those to whom the step shows no results', () => {
  const asked = question(['a', 'b'], { totals: 'running', secrecy: 'named' })
  const noted = noteVoters(after(startVote(noVotes, asked, 1)), {
    vote: 'b-vote',
    voted: [],
    standing: result,
  })
  expect(votesViewFor(noted, true)['b-vote']).toHaveProperty('standing')
  expect(votesViewFor(noted, false)['b-vote']).not.toHaveProperty('standing')
})

test('there is a second round with an amendment, and no third', () => {
  const again = after(voteAgain(closed, { vote: 'b-vote', id: 'b-second', amendment: 'In the evening' }, 30))
  expect(openVoteIn(again)).toMatchObject({
    round: 2,
    follows: 'b-vote',
    amendment: 'In the evening',
    title: 'Which first?',
  })
  const over = after(closeVote(again, { vote: 'b-second', result }, 40))
  expect(voteAgain(over, { vote: 'b-second', id: 'b-third' }, 50)).toMatchObject({
    refusal: 'no-further-round',
  })
  expect(voteAgain(over, { vote: 'b-vote', id: 'b-third' }, 50)).toMatchObject({
    refusal: 'no-further-round',
  })
})

test('a second round between those that were level has only these', () => {
  const again = after(voteAgain(closed, { vote: 'b-vote', id: 'b-second', candidates: ['a', 'c'] }, 30))
  expect(openVoteIn(again)?.candidates.map(({ id }) => id)).toEqual(['a', 'c'])
})

test('an outcome is recorded once, and an open vote can be taken back as if it had not been', () => {
  const recorded = after(recordVote(closed, { vote: 'b-vote', decision: 'card' }))
  expect(after(recordVote(recorded, { vote: 'b-vote', decision: 'card' }))).toBe(recorded)
  expect(recordVote(recorded, { vote: 'b-vote', decision: 'other' })).toMatchObject({
    refusal: 'recorded-already',
  })
  expect(recordVote(begun, { vote: 'b-vote', decision: 'card' })).toMatchObject({ refusal: 'no-such-vote' })
  expect(after(discardVote(begun, 'b-vote'))).toEqual(noVotes)
  expect(discardVote(closed, 'b-vote')).toMatchObject({ refusal: 'no-such-vote' })
})

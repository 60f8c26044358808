import { expect, test } from 'vitest'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import type { CardKind } from '#shared/board/kinds.ts'
import { readCard, readLink } from '#shared/board/read.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'
import type { Ballot } from '#shared/session/votes/Ballot.ts'
import { tally } from '#shared/session/votes/tally.ts'
import type { ClosedVote, VoteQuestion } from '#shared/session/votes/Vote.ts'
import { writeDecision, writeRanks } from '#shared/session/votes/writeOutcome.ts'
import { dots, fingers, question } from '#tests/support/votes.ts'

const today = { day: '2026-11-25', now: 5, origin: 'test' } as const

function boardWith(kind: CardKind, zone: string, ...ids: readonly string[]): Board {
  const board = new Board()
  fromSnapshot(board, newBoardSnapshot({ title: 'T', community: '', canvases: ['domain'], language: 'en' }))
  const cards = ids.map(id => ({
    id,
    kind,
    canvas: 'domain',
    zone,
    at: [0, 0] as [number, number],
    text: id,
    color: 'white' as const,
    fields: {},
  }))
  addCards(board, cards, 'test')
  return board
}

function closed(asked: VoteQuestion, ballots: readonly Ballot[], round = 1): ClosedVote {
  const cast = ballots.map((ballot, index) => ({ by: `p${index}`, ballot }))
  return { ...asked, round, started: 1, state: 'closed', closed: 2, result: tally(asked, cast) }
}

test('a decision is written once, with rule, tally, round and objections, and tied to what it settles', () => {
  const board = boardWith('note', 'domain.why', 'card-a')
  const objection: Ballot = { kind: 'consent', objection: 'Evenings suit volunteers' }
  const vote = closed(question(['a'], { kind: 'consent' }), [objection, { kind: 'consent' }], 2)
  const id = writeDecision(board, vote, 'We meet on Thursdays.', today)
  expect(writeDecision(board, vote, 'Once more', today)).toBe(id)
  expect(readCard(board, id)).toMatchObject({
    kind: 'decision',
    zone: 'side.decisions',
    text: 'We meet on Thursdays.',
    fields: {
      method: 'consent',
      tally: 'round 2: one without objection, one objection',
      date: '2026-11-25',
      round: 2,
      objections: ['Evenings suit volunteers'],
    },
  })
  const links = [...board.links.keys()].map(link => readLink(board, link))
  expect(links).toMatchObject([{ type: 'settles', from: id, to: 'card-a' }])
})

test('a statement that passes is adopted, and one that does not in the second round stays a working draft', () => {
  const asked = question(['a'], { kind: 'fist_to_five' })
  const board = boardWith('statement', 'domain.statement', 'card-a')
  const statusAfter = (vote: ClosedVote) => {
    writeDecision(board, vote, 'Decided.', today)
    return readCard(board, 'card-a')?.fields
  }
  expect(statusAfter(closed({ ...asked, id: 'b1' }, [fingers(1)]))).toEqual({})
  expect(statusAfter(closed({ ...asked, id: 'b2' }, [fingers(1)], 2))).toEqual({ status: 'working_draft' })
  expect(statusAfter(closed({ ...asked, id: 'b3' }, [fingers(4)]))).toEqual({ status: 'adopted', version: 1 })
  expect(statusAfter(closed({ ...asked, id: 'b4' }, [fingers(5)]))).toEqual({ status: 'adopted', version: 2 })
})

test('dots and ranks are written on the questions that were chosen among, those that are level with the same rank', () => {
  const board = boardWith('question', 'domain.questions', 'card-a', 'card-b', 'card-c')
  deleteCards(board, ['card-c'], 'test')
  writeRanks(board, closed(question(['a', 'b', 'c']), [dots({ a: 1, b: 1, c: 1 })]), 'test')
  expect(readCard(board, 'card-a')?.fields).toEqual({ rank: 1, dots: 1 })
  expect(readCard(board, 'card-b')?.fields).toEqual({ rank: 1, dots: 1 })
  expect(readCard(board, 'card-c')).toBeUndefined()
})

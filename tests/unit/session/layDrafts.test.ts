import { expect, test } from 'vitest'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import type { Draft } from '#shared/board/drafts/drafts.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'
import { layDrafts } from '#shared/session/writing/layDrafts.ts'

const promise: Draft = {
  id: 'c1',
  kind: 'commitment',
  canvas: 'practice',
  zone: 'practice.commitments',
  order: 'a',
  text: 'Ask five people',
  color: 'white',
  fields: {},
  step: 's1',
  isKept: false,
}

function revealed(people: readonly string[], author?: string) {
  const board = new Board()
  const canvases = ['community', 'practice']
  fromSnapshot(board, newBoardSnapshot({ title: 'T', community: '', language: 'en', canvases }))
  addCards(
    board,
    people.map((whose, index) => ({
      id: `p${index}`,
      kind: 'person',
      canvas: 'community',
      zone: 'community.tray',
      at: [0, 0],
      text: whose,
      color: 'white',
      author: whose,
      fields: {},
    })),
    'test',
  )
  layDrafts(board, [{ draft: promise, ...(author !== undefined && { author }) }], { now: 1, origin: 'test' })
  return toSnapshot(board).links.map(({ type, from, to }) => ({ type, from, to }))
}

test('a promise that is revealed is tied to the card of whoever made it, if there is one, and one alone', () => {
  expect(revealed(['ada', 'bruno'], 'bruno')).toEqual([{ type: 'made_by', from: 'c1', to: 'p1' }])
  expect(revealed(['ada', 'ada'], 'ada')).toEqual([])
  expect(revealed(['ada'], 'bruno')).toEqual([])
})

test('of an anonymous promise nobody learns whose it is', () => {
  expect(revealed(['ada'])).toEqual([])
})

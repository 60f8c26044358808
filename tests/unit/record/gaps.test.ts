import { expect, test } from 'vitest'
import { gapsOf } from '#client/record/gaps.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { checkBoard } from '#shared/canvases/checks/checkBoard.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { charter } from '#shared/export/charter.ts'

const { snapshot, authors } = demoBoard()
const today = '2026-09-18'

function gaps(board: BoardSnapshot) {
  return gapsOf(charter(board, { authors, today }), board, checkBoard(board, { today }))
}

test('what a section lacks stands in that section, with whom to ask', () => {
  const board = {
    ...snapshot,
    links: snapshot.links.filter(({ type, from }) => !(type === 'hosted_by' && from === 'q01')),
    cards: snapshot.cards.map(card =>
      card.id === 't07' ? { ...card, fields: { ...card.fields, handled_by: '' } } : card,
    ),
  }
  const found = gaps(board)
  expect(found.get('3')).toMatchObject([
    { missing: { card: 'q01' }, people: ['Maren Oduya', 'Tobias Lindqvist-Reyes'] },
  ])
  expect(found.get('2')?.map(({ missing }) => missing.card)).toEqual(['t07'])
  expect(found.get('1')).toEqual([])
})

test('whoever cares for a card is asked first', () => {
  const board = {
    ...snapshot,
    cards: snapshot.cards.map(card =>
      card.id === 'a01' ? { ...card, fields: { ...card.fields, first_date: '', rhythm: '' } } : card,
    ),
  }
  const owners = snapshot.links
    .filter(({ type, from }) => type === 'owned_by' && from === 'a01')
    .map(({ to }) => snapshot.cards.find(({ id }) => id === to)?.text)
  const own = gaps(board)
    .get('7')
    ?.find(({ missing }) => missing.card === 'a01')
  expect(own?.people).toEqual(owners)
})

test('a complete board lacks nothing', () => {
  expect([...gaps(snapshot).values()].flat()).toEqual([])
})

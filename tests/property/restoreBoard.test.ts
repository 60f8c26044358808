import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { addComment } from '#shared/board/changes/comment.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { linkCards } from '#shared/board/changes/linkCards.ts'
import { restoreBoard } from '#shared/board/changes/restoreBoard.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { textOfCard } from '#shared/board/read.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { actWidely, anyWideStep, type WideStep } from '#tests/support/actWidely.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'
import { anyStep, Person, type Step } from '#tests/support/simulation.ts'

const anyAct: fc.Arbitrary<Step | WideStep> = fc.oneof(anyStep(1), anyWideStep)
const someActs = fc.array(anyAct, { maxLength: 40 })

function newPerson(): Person {
  const person = new Person({ id: 'mira', role: 'facilitator' }, 10)
  fromSnapshot(person.board, emptySnapshot)
  return person
}

function act(person: Person, acts: readonly (Step | WideStep)[]): void {
  for (const one of acts) {
    if ('who' in one) person.do(one)
    else actWidely(person.board, one, person.actor.id, person)
  }
}

/** Every entry that a change touches, as `root/id`; keys of the board itself as `board/key`. */
function touchedBy(board: Board, change: () => void): ReadonlySet<string> {
  const touched = new Set<string>()
  const listen = ({ changed }: Y.Transaction) => {
    for (const [type, keys] of changed) {
      const path: string[] = []
      let top = type
      for (let item = type._item; item; item = top._item) {
        path.unshift(item.parentSub ?? '')
        top = item.parent as typeof type
      }
      const root = Y.findRootTypeKey(top)
      if (path.length > 0) touched.add(`${root}/${path[0]}`)
      else for (const key of keys) touched.add(`${root}/${key}`)
    }
  }
  board.doc.on('afterTransaction', listen)
  change()
  board.doc.off('afterTransaction', listen)
  return touched
}

/** Everything that a snapshot tells, as `root/id`. */
function itemsOf(snapshot: BoardSnapshot): ReadonlyMap<string, string> {
  const { board, canvases, cards, clusters, links, strokes, comments, reactions } = snapshot
  const lists = { canvases, cards, clusters, links, strokes, comments: [...comments, ...reactions] }
  return new Map([
    ...Object.entries(board).map(([key, value]) => [`board/${key}`, JSON.stringify(value)] as const),
    ...Object.entries(lists).flatMap(([root, items]) =>
      items.map(item => [`${root}/${item.id}`, JSON.stringify(item)] as const),
    ),
  ])
}

test('a board restored reads exactly as it did, and nothing is touched that reads the same', () => {
  fc.assert(
    fc.property(someActs, someActs, (before, since) => {
      const person = newPerson()
      act(person, before)
      const wanted = toSnapshot(person.board)
      act(person, since)
      const present = toSnapshot(person.board)
      const touched = touchedBy(person.board, () => restoreBoard(person.board, wanted, null))
      expect(toSnapshot(person.board)).toEqual(wanted)
      expect(unsoundness(wanted)).toEqual([])
      const [was, is] = [itemsOf(wanted), itemsOf(present)]
      for (const place of touched)
        expect([place, was.get(place)]).not.toEqual([place, is.get(place) ?? 'none'])
      expect(touchedBy(person.board, () => restoreBoard(person.board, wanted, null)).size).toBe(0)
      restoreBoard(person.board, present, null)
      expect(toSnapshot(person.board)).toEqual(present)
    }),
    { numRuns: 300 },
  )
})

test('restored boards are equal everywhere, whatever others did at the same time', () => {
  fc.assert(
    fc.property(someActs, someActs, someActs, (before, since, meanwhile) => {
      const mira = newPerson()
      act(mira, before)
      const wanted = toSnapshot(mira.board)
      act(mira, since)
      const noor = new Person({ id: 'noor', role: 'facilitator' }, 11)
      Y.applyUpdate(noor.doc, Y.encodeStateAsUpdate(mira.doc))
      restoreBoard(mira.board, wanted, null)
      act(noor, meanwhile)
      Y.applyUpdate(noor.doc, Y.encodeStateAsUpdate(mira.doc))
      Y.applyUpdate(mira.doc, Y.encodeStateAsUpdate(noor.doc))
      expect(toSnapshot(noor.board)).toEqual(toSnapshot(mira.board))
      expect(unsoundness(toSnapshot(noor.board))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('a text comes back by its smallest edit: what somebody types elsewhere in it at that moment stays', () => {
  const mira = newPerson()
  const [card = ''] = addCards(mira.board, [note('We meet on Mondays in the hall')], null)
  const wanted = toSnapshot(mira.board)
  editText(mira.board, card, 'We meet on Fridays in the hall', null)
  const noor = new Person({ id: 'noor', role: 'facilitator' }, 11)
  Y.applyUpdate(noor.doc, Y.encodeStateAsUpdate(mira.doc))
  editText(noor.board, card, 'We meet on Fridays in the big hall', null)
  restoreBoard(mira.board, wanted, null)
  Y.applyUpdate(noor.doc, Y.encodeStateAsUpdate(mira.doc))
  expect(textOfCard(noor.board, card)?.toString()).toBe('We meet on Mondays in the big hall')
})

test('what hides in the document does not come to light with what comes back', () => {
  const { board } = newPerson()
  const [a = '', b = ''] = addCards(board, [note('a'), note('b')], null)
  const wanted = toSnapshot(board)
  const link = linkCards(board, { type: 'relates_to', from: a, to: b }, null)
  addComment(board, { on: { card: a }, text: 'added since' }, null)
  board.change(null, () => board.cards.delete(a))
  expect(board.links.has(link ?? '')).toBe(true)
  expect(toSnapshot(board).links).toEqual([])
  restoreBoard(board, wanted, null)
  expect(toSnapshot(board)).toEqual(wanted)
})

test('cards whose sheet was taken away lie where they lay once it is back, untouched', () => {
  const { board } = newPerson()
  addCards(board, [note('a'), note('b')], null)
  const wanted = toSnapshot(board)
  board.change(null, () => board.canvases.delete('domain'))
  expect(toSnapshot(board).cards.map(({ zone }) => zone)).toEqual(['side.parking', 'side.parking'])
  expect([...touchedBy(board, () => restoreBoard(board, wanted, null))]).toEqual(['canvases/domain'])
  expect(toSnapshot(board)).toEqual(wanted)
})

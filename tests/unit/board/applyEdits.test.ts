import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { applyEdits, type EntryEdit, staleEdits } from '#shared/board/changes/applyEdits.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { recolorCards } from '#shared/board/changes/recolorCards.ts'
import { stampOf } from '#shared/board/stampOf.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { note } from '#tests/support/notes.ts'

function twoCopies(): { live: Board; other: Board } {
  const live = new Board(new Y.Doc())
  const other = new Board(new Y.Doc({ gc: false }))
  live.doc.on('update', bytes => Y.applyUpdate(other.doc, bytes))
  return { live, other }
}

describe('edits worked out on another copy', () => {
  test('are applied where nothing has changed since, and left out where something has', () => {
    const { live, other } = twoCopies()
    const [a = '', b = ''] = addCards(live, [note('a'), note('b')], null)
    const paint = (id: string): EntryEdit => ({
      root: 'cards',
      id,
      stamp: stampOf(other.cards as Y.Map<unknown>, id),
      do: 'change',
      keys: [{ key: 'color', do: 'set', value: 'mint' }],
    })
    const edits = [paint(a), paint(b)]
    editText(live, b, 'b, meanwhile', null)
    expect(staleEdits(live, edits)).toEqual([edits[1]])
    applyEdits(live, edits, null)
    expect(toSnapshot(live).cards.map(({ color }) => color)).toEqual(['mint', 'straw'])
  })

  test('bear stamps that are equal on a copy that collects what is deleted and one that does not', () => {
    const { live, other } = twoCopies()
    const [a = '', b = '', c = ''] = addCards(live, [note('one two three'), note('b'), note('c')], null)
    for (const text of ['one three', 'one four three', 'one', 'one more']) editText(live, a, text, null)
    for (const color of ['mint', 'rose', 'mint'] as const) recolorCards(live, [a, b], color, null)
    deleteCards(live, [c], null)
    for (const id of [a, b, c, 'none'])
      expect(stampOf(live.cards as Y.Map<unknown>, id)).toBe(stampOf(other.cards as Y.Map<unknown>, id))
  })

  test('bear stamps that change with every change', () => {
    const { live } = twoCopies()
    const [a = ''] = addCards(live, [note('one')], null)
    const stamps = new Set([stampOf(live.cards as Y.Map<unknown>, a)])
    const steps = [
      () => editText(live, a, 'on', null),
      () => editText(live, a, 'one', null),
      () => recolorCards(live, [a], 'mint', null),
      () => live.change(null, () => live.cards.get(a)?.delete('color')),
      () => recolorCards(live, [a], 'rose', null),
      () => live.change(null, () => live.cards.get(a)?.delete('color')),
      () => deleteCards(live, [a], null),
    ]
    for (const step of steps) {
      step()
      stamps.add(stampOf(live.cards as Y.Map<unknown>, a))
    }
    expect(stamps.size).toBe(steps.length + 1)
  })

  test('name a root that no board has to no effect', () => {
    const { live } = twoCopies()
    const edit: EntryEdit = { root: 'elsewhere', id: 'x', stamp: 'none', do: 'put', keys: [] }
    applyEdits(live, [edit], null)
    expect(live.doc.share.has('elsewhere')).toBe(false)
  })
})

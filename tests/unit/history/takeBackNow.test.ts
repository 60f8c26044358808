import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { takeBackNow } from '#server/history/takeBack/takeBackNow.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import type { EntryEdit } from '#shared/board/changes/applyEdits.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { stampOf } from '#shared/board/stampOf.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { note } from '#tests/support/notes.ts'

/** Two cards to paint, and somebody who writes in the first after each of the first so many plans. */
function whileWriting(times: number) {
  const board = new Board(new Y.Doc())
  const cards = addCards(board, [note('a'), note('b')], null)
  let plans = 0
  const plan = async () => {
    const edits = cards.map(
      (id): EntryEdit => ({
        root: 'cards',
        id,
        stamp: stampOf(board.doc.getMap('cards'), id),
        do: 'change',
        keys: [{ key: 'color', do: 'set', value: 'mint' }],
      }),
    )
    plans += 1
    if (plans <= times) editText(board, cards[0] ?? '', `a${plans}`, null)
    return { edits, cardsKept: 0, changes: { cardsBack: 0, cardsGone: 0, cardsChanged: 0, others: 0 } }
  }
  const changes: number[] = []
  board.doc.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin !== null) changes.push(plans)
  })
  return {
    run: () => takeBackNow({ plan, change: async run => run(board) }),
    colors: () => toSnapshot(board).cards.map(({ color }) => color),
    changes,
  }
}

describe('taking work back on the live board', () => {
  test('is planned anew while somebody writes in the same card, and becomes one edit', async () => {
    const on = whileWriting(2)
    expect((await on.run()).changes.cardsChanged).toBe(2)
    expect(on.colors()).toEqual(['mint', 'mint'])
    expect(on.changes).toEqual([3])
  })

  test('leaves the card of somebody who never stops writing as it is, and takes back the rest', async () => {
    const on = whileWriting(99)
    expect((await on.run()).changes.cardsChanged).toBe(1)
    expect(on.colors()).toEqual(['straw', 'mint'])
    expect(on.changes).toEqual([4])
  })
})

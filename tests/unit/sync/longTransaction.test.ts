import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Replica } from '#server/sync/Replica.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'
import { replicaFrom } from '#tests/support/replicas.ts'

const actor = { id: 'mira', role: 'participant' } as const

function open(bytes: Uint8Array): { readonly replica: Replica; readonly ended: () => number } {
  const replica = replicaFrom([{ participant: 'server', bytes }], new Map([[1, 'server']]))
  let ended = 0
  replica.doc.on('afterTransaction', () => {
    ended += 1
  })
  return { replica, ended: () => ended }
}

/** A board, and what somebody does on it, each as an update. */
function work(): { readonly begun: Uint8Array; readonly updates: readonly Uint8Array[] } {
  const board = new Board(new Y.Doc())
  board.doc.clientID = 1
  fromSnapshot(board, emptySnapshot)
  const begun = Y.encodeStateAsUpdate(board.doc)
  board.doc.clientID = 2
  const updates: Uint8Array[] = []
  board.doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const text of ['one', 'two', 'three']) addCards(board, [note(text, actor.id)], null)
  for (const id of board.cards.keys()) board.cards.delete(id)
  return { begun, updates }
}

test('whatever is taken as it comes is one transaction, which ends when the board is asked for', () => {
  const { begun, updates } = work()
  const { replica, ended } = open(begun)
  for (const update of updates) expect(replica.take(update, actor)).toMatchObject({ ok: true })
  expect(ended()).toBe(0)
  expect(replica.board.cards.size).toBe(0)
  expect(ended()).toBe(1)
  expect(replica.endTransaction()).toBe(true)
  expect(ended()).toBe(1)
})

test('it leaves the document as if each update had been a transaction of its own', () => {
  const { begun, updates } = work()
  const [together, apart] = [open(begun), open(begun)]
  for (const update of updates) {
    together.replica.take(update, actor)
    apart.replica.take(update, actor)
    apart.replica.endTransaction()
  }
  expect(apart.ended()).toBe(updates.length)
  expect(Y.encodeStateAsUpdate(together.replica.doc)).toEqual(Y.encodeStateAsUpdate(apart.replica.doc))
})

test('a change of the server is a transaction of its own, behind what was taken before', () => {
  const { begun, updates } = work()
  const { replica, ended } = open(begun)
  for (const update of updates) replica.take(update, actor)
  const { taken } = replica.change(board => addCards(board, [note('of the server')], null))
  expect(ended()).toBe(2)
  const told = new Y.Doc()
  for (const update of [begun, ...updates, taken?.bytes ?? new Uint8Array()]) Y.applyUpdate(told, update)
  expect(new Board(told).cards.size).toBe(1)
})

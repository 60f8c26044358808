import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Replica } from '#server/sync/Replica.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { limits } from '#shared/protocol/limits.ts'
import { mutate } from '#tests/support/mutate.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'
import { randomFrom } from '#tests/support/randomFrom.ts'
import { acts, Person } from '#tests/support/simulation.ts'

const rounds = 40
const mutantsEach = 500

function begin(): Uint8Array {
  const board = new Board(new Y.Doc())
  board.doc.clientID = 1
  fromSnapshot(board, emptySnapshot)
  addCards(board, [note('first', 'victim'), note('second', 'victim')], null)
  return Y.encodeStateAsUpdate(board.doc)
}

function replicaOf(bytes: Uint8Array): Replica {
  const tail = [{ seq: 1, time: 0, participant: 'victim', bytes }]
  return new Replica(
    { tail, head: 1, claims: new Map([[1, 'victim']]) },
    { limits, guestOf: () => undefined },
  )
}

/** Updates of somebody who does this and that. */
function honestUpdates(begun: Uint8Array, random: () => number): readonly Uint8Array[] {
  const vandal = new Person({ id: 'vandal', role: 'participant' }, 2)
  Y.applyUpdate(vandal.doc, begun, 'net')
  const updates: Uint8Array[] = []
  vandal.doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let count = 0; count < 12; count++) {
    const act = acts[Math.floor(random() * acts.length)] ?? 'add'
    vandal.do({ who: 0, pick: Math.floor(random() * 1000), act })
  }
  return [...updates, Y.encodeStateAsUpdate(vandal.doc)]
}

test('R5: no mutant that passes the guard leaves anything pending, breaks the replica, or is unsound', () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  const random = randomFrom(seed)
  const begun = begin()
  const counts = { refused: 0, passed: 0, broken: 0 }
  for (let round = 0; round < rounds; round++) {
    const replica = replicaOf(begun)
    const honest = honestUpdates(begun, random)
    for (let count = 0; count < mutantsEach; count++) {
      const update = honest[Math.floor(random() * honest.length)] ?? begun
      const taken = replica.take(mutate(update, random), { id: 'vandal', role: 'participant' })
      if (taken.ok) counts.passed += 1
      else counts[taken.refusal.code === 'broken' ? 'broken' : 'refused'] += 1
      if (!taken.ok && taken.refusal.code === 'broken') break
    }
    const { doc } = replica
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
    expect(unsoundness(toSnapshot(replica.board))).toEqual([])
    expect(toSnapshot(replica.board).cards.filter(({ author }) => author === 'victim')).toHaveLength(2)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    expect(toSnapshot(new Board(copy))).toEqual(toSnapshot(replica.board))
  }
  console.log(`guard mutants: seed ${seed}, ${JSON.stringify(counts)}`)
  expect(counts.broken).toBe(0)
  expect(counts.passed).toBeGreaterThan(0)
})

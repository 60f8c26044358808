import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeUpdate } from '#server/sync/decodeUpdate.ts'
import { quickLimits } from '#server/sync/guardLimits.ts'
import { joinUpdates } from '#server/sync/joinUpdates.ts'
import { mergeTold } from '#server/sync/mergeTold.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'
import { randomFrom } from '#tests/support/randomFrom.ts'
import { replicaFrom } from '#tests/support/replicas.ts'
import { acts, Person } from '#tests/support/simulation.ts'

function begun(): Uint8Array {
  const board = new Board(new Y.Doc())
  board.doc.clientID = 1
  fromSnapshot(board, emptySnapshot)
  addCards(board, [note('first 😀 card'), note('second')], null)
  return Y.encodeStateAsUpdate(board.doc)
}

/** What three people do at once, as a room takes it. */
function told(seed: number) {
  const random = randomFrom(seed)
  const bytes = begun()
  const replica = replicaFrom([{ participant: 'server', bytes }], new Map([[1, 'server']]))
  const people = [7, 300, 4_000_000_000].map(client => {
    const person = new Person({ id: `person-${client}`, role: 'participant' }, client)
    Y.applyUpdate(person.doc, bytes, 'net')
    return person
  })
  const updates: { readonly update: Uint8Array; readonly person: Person }[] = []
  for (const person of people)
    person.doc.on('update', (update: Uint8Array) => updates.push({ update, person }))
  for (let count = 0; count < 40; count++) {
    const act = acts[Math.floor(random() * acts.length)] ?? 'add'
    people[count % 3]?.do({ who: 0, pick: Math.floor(random() * 1000), act })
  }
  return updates.flatMap(({ update, person }) => {
    const taken = replica.take(update, person.actor)
    return taken.ok && taken.value ? taken.value.told : []
  })
}

/** Piece by piece. (Of a key's name Yjs may keep or leave out a mark that nobody reads.) */
const read = (update: Uint8Array) => decodeUpdate(update, quickLimits)

test('plain updates are joined into the same pieces, in the same order, that Yjs makes of them', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const plain = told(seed).flatMap(one => one.plain ?? [])
    expect(plain.length).toBeGreaterThan(10)
    const joined = joinUpdates(plain)
    const merged = Y.mergeUpdates(plain.map(one => one.bytes))
    expect(joined.length).toBe(merged.length)
    expect(read(joined)).toEqual(read(merged))
  }
})

test('what is not plain stays by itself, in its place', () => {
  const [a, b, c, d] = told(5)
  if (!a || !b || !c || !d) throw new Error('too little was told')
  const lone = { update: b.update }
  const merged = [a.update, b.update, Y.mergeUpdates([c.update, d.update])]
  expect(mergeTold([a, lone, c, d]).map(read)).toEqual(merged.map(read))
})

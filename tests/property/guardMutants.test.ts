import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mergeTold, type Told } from '#server/sync/mergeTold.ts'
import type { Replica } from '#server/sync/Replica.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { mutate } from '#tests/support/mutate.ts'
import { mutateFields } from '#tests/support/mutateFields.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'
import { type Logged, replicaFrom, takeAsRoom } from '#tests/support/replicas.ts'
import { acts, Person } from '#tests/support/simulation.ts'
import { seededChance } from '#tests/support/virtual/seededChance.ts'

/** `npm run fuzz` asks for many times as many. */
const rounds = 200 * Number(process.env.FUZZ ?? 1)
const mutantsEach = 500
const first = Number(process.env.SEED ?? Date.now() % 1_000_000)

/** Rounds that went wrong once. */
const pinned: readonly number[] = []

const mira = { id: 'mira', client: 9 } as const
const noor = { id: 'noor', client: 12 } as const
const evil = { id: 'evil', client: 10 } as const

function begin(): Uint8Array {
  const board = new Board(new Y.Doc())
  board.doc.clientID = mira.client
  fromSnapshot(board, emptySnapshot)
  addCards(board, [note('first 😀 card', mira.id), note('second', mira.id)], null)
  return Y.encodeStateAsUpdate(board.doc)
}

function personOn(
  begun: Uint8Array,
  { id, client }: { readonly id: string; readonly client: number },
): Person {
  const person = new Person({ id, role: 'participant' }, client)
  Y.applyUpdate(person.doc, begun, 'net')
  return person
}

class Round {
  readonly counts = { refused: 0, passed: 0, broken: 0 }
  readonly #random: () => number
  readonly #log: Logged[]
  /** What everybody hears, in whatever portions. */
  readonly #told: Told[] = []
  readonly #replica: Replica
  /** Takes the same, each in a transaction of its own, where the other has one for many. In some rounds: it takes time. */
  readonly #twin: Replica | undefined
  readonly #mostClock: number
  /** Works on without hearing anything of what goes on. */
  readonly #noor: Person
  readonly #material: readonly Uint8Array[]
  readonly #begun: Uint8Array

  constructor(random: () => number, { hasTwin }: { readonly hasTwin: boolean }) {
    this.#random = random
    const begun = begin()
    this.#begun = begun
    this.#log = [{ participant: mira.id, bytes: begun }]
    this.#replica = this.#open()
    this.#twin = hasTwin ? this.#open() : undefined
    this.#mostClock = Y.getState(this.#replica.doc.store, mira.client) + 3
    this.#noor = personOn(begun, noor)
    this.#material = this.#worksOfEvil(begun)
  }

  run(): void {
    for (let count = 0; count < mutantsEach; count++) {
      if (count % 40 === 0) this.#act(this.#noor)
      this.#send(this.#mutant())
    }
    const taken = this.#take(Y.encodeStateAsUpdate(this.#noor.doc), noor.id)
    expect(taken.ok || taken.refusal).toBe(true)
  }

  /** Whoever hears what was taken, in whatever order and beside whatever of their own, has the same sound board. */
  check(): void {
    const { doc } = this.#replica
    const rows = this.#log.map(({ bytes }) => bytes)
    const copies = [
      doc,
      ...(this.#twin ? [this.#twin.doc] : []),
      this.#noor.doc,
      fresh(rows),
      fresh([this.#begun, ...this.#inPortions().flatMap(mergeTold)]),
      fresh([Y.encodeStateAsUpdate(doc)]),
    ]
    for (const bytes of rows) Y.applyUpdate(this.#noor.doc, bytes, 'net')
    const truth = toSnapshot(this.#replica.board)
    expect(unsoundness(truth)).toEqual([])
    for (const copy of copies) {
      expect([copy.store.pendingStructs, copy.store.pendingDs]).toEqual([null, null])
      expect(toSnapshot(new Board(copy))).toEqual(truth)
      expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(doc))
    }
  }

  #inPortions(): readonly (readonly Told[])[] {
    const portions: Told[][] = [[]]
    for (const told of this.#told) {
      if (this.#random() < 0.3) portions.push([])
      portions.at(-1)?.push(told)
    }
    return portions
  }

  /** What an honest person of that name might do, as updates and as one. */
  #worksOfEvil(begun: Uint8Array): readonly Uint8Array[] {
    const person = personOn(begun, evil)
    const updates: Uint8Array[] = []
    person.doc.on('update', (update: Uint8Array) => updates.push(update))
    for (let count = 0; count < 12; count++) this.#act(person)
    return [...updates, Y.encodeStateAsUpdate(person.doc)]
  }

  #act(person: Person): void {
    const act = acts[Math.floor(this.#random() * acts.length)] ?? 'add'
    person.do({ who: 0, pick: Math.floor(this.#random() * 1000), act })
  }

  #mutant(): Uint8Array {
    const update = this.#material[Math.floor(this.#random() * this.#material.length)] ?? Uint8Array.of(0, 0)
    const dice = this.#random()
    if (dice < 0.05) return update
    if (dice < 0.4) return mutate(update, this.#random)
    const clients = [mira.client, noor.client, evil.client, evil.client + 1, 77]
    return mutateFields(update, this.#random, { clients, mostClock: this.#mostClock })
  }

  #send(bytes: Uint8Array): void {
    const taken = this.#take(bytes, evil.id)
    if (this.#random() < 0.05) expect(this.#replica.endTransaction()).toBe(true)
    if (taken.ok) this.counts.passed += 1
    else this.counts[taken.refusal.code === 'broken' ? 'broken' : 'refused'] += 1
  }

  #take(bytes: Uint8Array, participant: string) {
    const sending = {
      bytes,
      actor: { id: participant, role: 'participant' },
      copy: () => this.#open(),
    } as const
    const taken = takeAsRoom(this.#replica, sending)
    if (this.#twin) {
      expect(takeAsRoom(this.#twin, sending)).toEqual(taken)
      expect(this.#twin.endTransaction()).toBe(true)
    }
    if (taken.ok && taken.value) {
      this.#log.push({ participant, bytes })
      this.#told.push(...taken.value.told)
    }
    return taken
  }

  #open(): Replica {
    const held = [mira, noor].map(({ id, client }) => [client, id] as const)
    return replicaFrom(this.#log, new Map(held))
  }
}

function fresh(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

test('R4, R5: no mutant that passes the guard leaves anything pending, breaks a replica, or makes two of them unequal', () => {
  const sums = { refused: 0, passed: 0, broken: 0 }
  for (const seed of [...pinned, ...Array.from({ length: rounds }, (_, index) => first + index)]) {
    using chance = seededChance(seed)
    const round = new Round(chance.random, { hasTwin: seed % 2 === 0 })
    try {
      round.run()
      round.check()
    } catch (cause) {
      throw new Error(`SEED=${seed}`, { cause })
    }
    for (const name of ['refused', 'passed', 'broken'] as const) sums[name] += round.counts[name]
  }
  console.log(`guard mutants: seeds from ${first}, ${JSON.stringify(sums)}`)
  expect(sums.broken).toBe(0)
  expect(sums.passed).toBeGreaterThan(rounds)
})

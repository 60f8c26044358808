import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'
import { anyStep, Person, type Step } from '#tests/support/simulation.ts'

/** People without a server: every update reaches everybody, some day, in whatever order and as often as it likes. */
class Mesh {
  readonly people: readonly Person[]
  readonly #inFlight: { readonly to: Person; readonly update: Uint8Array }[] = []

  constructor(count: number) {
    const begun = begin()
    this.people = Array.from({ length: count }, (_, index) => {
      const person = new Person({ id: `person-${index}`, role: 'facilitator' }, index + 10)
      Y.applyUpdate(person.doc, begun, 'net')
      person.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'net') this.#send(person, update)
      })
      return person
    })
  }

  #send(from: Person, update: Uint8Array): void {
    for (const to of this.people) if (to !== from) this.#inFlight.push({ to, update })
  }

  /** Delivers one of what is on its way, and sometimes keeps it there to come again. */
  deliver(pick: number, again: boolean): void {
    const at = pick % Math.max(1, this.#inFlight.length)
    const one = this.#inFlight[at]
    if (!one) return
    if (!again) this.#inFlight.splice(at, 1)
    Y.applyUpdate(one.to.doc, one.update, 'net')
  }

  deliverAll(): void {
    for (let pick = 0; this.#inFlight.length > 0; pick += 7919) this.deliver(pick, false)
  }
}

function begin(): Uint8Array {
  const board = new Board(new Y.Doc())
  board.doc.clientID = 1
  fromSnapshot(board, emptySnapshot)
  addCards(board, [note('first'), note('second')], null)
  return Y.encodeStateAsUpdate(board.doc)
}

function expectSound(boards: readonly Board[]): void {
  for (const board of boards) expect(unsoundness(toSnapshot(board))).toEqual([])
}

function expectEqual(boards: readonly Board[]): void {
  const [first, ...others] = boards
  if (!first) return
  for (const other of others) {
    expect(toSnapshot(other)).toEqual(toSnapshot(first))
    expect(Y.encodeStateVector(other.doc)).toEqual(Y.encodeStateVector(first.doc))
    expect(other.doc.store.pendingStructs).toBeNull()
  }
}

test('R4: boards are equal and sound once every update has arrived, in whatever order and however often', () => {
  const anyEvent = fc.oneof(
    { weight: 2, arbitrary: anyStep(3).map((step: Step) => ({ type: 'step' as const, step })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.nat(10_000), fc.boolean())
        .map(([pick, again]) => ({ type: 'deliver' as const, pick, again })),
    },
  )
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 80 }), events => {
      const mesh = new Mesh(3)
      for (const event of events) {
        if (event.type === 'step') mesh.people[event.step.who]?.do(event.step)
        else mesh.deliver(event.pick, event.again)
        expectSound(mesh.people.map(person => person.board))
      }
      mesh.deliverAll()
      expectSound(mesh.people.map(person => person.board))
      expectEqual(mesh.people.map(person => person.board))
    }),
    { numRuns: 150 },
  )
})

test('undo takes back one’s own changes only, whatever others have done meanwhile', () => {
  fc.assert(
    fc.property(fc.array(anyStep(2), { maxLength: 30 }), steps => {
      const mesh = new Mesh(2)
      const [mira, noor] = mesh.people
      if (!mira || !noor) return
      for (const step of steps) {
        if (step.act === 'undo' || step.act === 'redo') continue
        // Mira only adds, so nothing that Noor does may change when she undoes.
        mesh.people[step.who]?.do(step.who === 0 ? { ...step, act: 'add' } : withoutTouchingOthers(step))
        mesh.deliverAll()
      }
      const own = (card: { author?: string | undefined }) => card.author === mira.actor.id
      const others = toSnapshot(noor.board).cards.filter(card => !own(card))
      for (const step of steps) mira.do({ ...step, act: 'undo' })
      mesh.deliverAll()
      expect(toSnapshot(noor.board).cards).toEqual(others)
      expectEqual([mira.board, noor.board])
    }),
    { numRuns: 100 },
  )
})

function withoutTouchingOthers(step: Step): Step {
  return step.act === 'delete' || step.act === 'cluster' || step.act === 'leave cluster'
    ? { ...step, act: 'add' }
    : step
}

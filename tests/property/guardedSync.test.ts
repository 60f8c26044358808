import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { serverAuthor } from '#server/storage/actors.ts'
import { Replica } from '#server/sync/Replica.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { limits } from '#shared/protocol/limits.ts'
import { emptySnapshot } from '#tests/support/notes.ts'
import { anyStep, Person, type Step } from '#tests/support/simulation.ts'

/** A server as the room is one, in memory: guard, policy, log, and lines that deliver late and break. */
class Server {
  readonly log: { readonly participant: string; readonly bytes: Uint8Array }[] = []
  readonly people: readonly Person[]
  readonly #lines = new Map<Person, Line>()
  replica: Replica
  updates = 0
  #nextClient = 100

  constructor(count: number) {
    this.replica = this.#opened()
    const { taken: laidOut } = this.replica.change(board => fromSnapshot(board, emptySnapshot))
    if (laidOut) this.#keep(laidOut.bytes, serverAuthor)
    this.people = Array.from({ length: count }, (_, index) => {
      const role = index === 0 ? 'facilitator' : 'participant'
      const person = new Person({ id: `person-${index}`, role }, index + 10)
      this.#connect(person)
      return person
    })
  }

  /** The line breaks: what was on it in either direction is lost. */
  cut(person: Person): void {
    this.#lines.get(person)?.stop()
    this.#lines.delete(person)
  }

  /** A line as y-websocket sets it up: both tell what they have, both send what the other lacks. */
  #connect(person: Person): void {
    if (this.#lines.has(person)) return
    const line: Line = { up: [], down: [], stop: () => person.doc.off('update', send) }
    const send = (update: Uint8Array, origin: unknown) => {
      if (origin !== 'net') line.up.push(update)
    }
    person.doc.on('update', send)
    this.#lines.set(person, line)
    line.down.push(Y.encodeStateAsUpdate(this.replica.doc, Y.encodeStateVector(person.doc)))
    line.up.push(Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(this.replica.doc)))
  }

  reconnect(person: Person, reload: boolean): void {
    if (reload && !this.#lines.has(person)) person.reload(this.#nextClient++)
    this.#connect(person)
  }

  /** One message in one direction on one line. */
  deliver(person: Person, up: boolean): boolean {
    const line = this.#lines.get(person)
    const update = up ? line?.up.shift() : line?.down.shift()
    if (!update) return false
    if (up) this.#take(person, update)
    else Y.applyUpdate(person.doc, update, 'net')
    return true
  }

  settle(): void {
    for (const person of this.people) this.#connect(person)
    const deliverAny = () =>
      this.people.filter(one => this.deliver(one, true) || this.deliver(one, false)).length
    while (deliverAny() > 0);
  }

  /** Ends and starts again: nothing but the log is left. */
  restart(): void {
    for (const person of this.people) this.cut(person)
    this.replica = this.#opened()
  }

  #take(person: Person, update: Uint8Array): void {
    this.updates += 1
    const taken = this.replica.take(update, person.actor)
    if (!taken.ok) throw new Error(`honest work was refused: ${taken.refusal.reason}`)
    if (!taken.value) return
    this.#keep(update, person.actor.id)
    for (const line of this.#lines.values()) line.down.push(update)
  }

  #keep(bytes: Uint8Array, participant: string): void {
    this.log.push({ participant, bytes })
  }

  #opened(): Replica {
    const tail = this.log.map((row, index) => ({ ...row, seq: index + 1, time: 0 }))
    const claims = new Map<number, string>()
    for (const { participant, bytes } of this.log) {
      for (const client of Y.parseUpdateMeta(bytes).to.keys()) {
        if (!claims.has(client)) claims.set(client, participant)
      }
    }
    return new Replica({ tail, head: tail.length, claims }, { limits, guestOf: () => undefined })
  }
}

interface Line {
  readonly up: Uint8Array[]
  readonly down: Uint8Array[]
  readonly stop: () => void
}

type Event =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'deliver'; readonly who: number; readonly up: boolean }
  | { readonly type: 'cut'; readonly who: number }
  | { readonly type: 'reconnect'; readonly who: number; readonly reload: boolean }
  | { readonly type: 'restart' }

const who = fc.nat(3)
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: anyStep(4).map(step => ({ type: 'step' as const, step })) },
  {
    weight: 14,
    arbitrary: fc.tuple(who, fc.boolean()).map(([who, up]) => ({ type: 'deliver' as const, who, up })),
  },
  { weight: 2, arbitrary: who.map(who => ({ type: 'cut' as const, who })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(who, fc.boolean())
      .map(([who, reload]) => ({ type: 'reconnect' as const, who, reload })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'restart' as const }) },
)

test('R4, R7: honest people are never refused and end up equal, through cuts, reloads and restarts', () => {
  let updates = 0
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 20, maxLength: 160 }), events => {
      const server = new Server(4)
      for (const event of events) run(server, event)
      server.settle()
      updates += server.updates
      const boards = [server.replica.board, ...server.people.map(person => person.board)]
      const [truth] = boards.map(toSnapshot)
      for (const board of boards) {
        expect(toSnapshot(board)).toEqual(truth)
        expect(unsoundness(toSnapshot(board))).toEqual([])
        expect(board.doc.store.pendingStructs).toBeNull()
      }
      server.restart()
      expect(toSnapshot(server.replica.board)).toEqual(truth)
    }),
    { numRuns: 200 },
  )
  console.log(`honest updates guarded: ${updates}, refused: 0`)
})

function run(server: Server, event: Event): void {
  if (event.type === 'restart') {
    server.restart()
    return
  }
  const person = server.people[event.type === 'step' ? event.step.who : event.who]
  if (!person) return
  if (event.type === 'step') person.do(event.step)
  else if (event.type === 'deliver') server.deliver(person, event.up)
  else if (event.type === 'cut') server.cut(person)
  else server.reconnect(person, event.reload)
}

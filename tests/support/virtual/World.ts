import pino from 'pino'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { Metrics } from '#server/metrics/Metrics.ts'
import { Replica } from '#server/sync/Replica.ts'
import { rehearse } from '#server/sync/rehearse.ts'
import { SyncServer } from '#server/sync/SyncServer.ts'
import type { Rehearsals } from '#server/sync/startRehearsals.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { textOfCard } from '#shared/board/read.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { limits } from '#shared/protocol/limits.ts'
import type { Actor } from '#shared/protocol/permissions.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'
import { acts } from '#tests/support/simulation.ts'
import { MemoryStore } from './MemoryStore.ts'
import { boardId, Tab } from './Tab.ts'
import { Truth } from './Truth.ts'
import type { VirtualTime } from './VirtualTime.ts'

/** Nobody is frozen for what piles up while they are away, and the board rests whenever nobody works on it. */
const bounds = { ...limits, deletionsAtOnce: 1e6, restAfterMs: 30 }
const silent = pino({ level: 'silent' })

/** A real server on a virtual clock, a store that outlives it, people with tabs, and lines that break. */
export class World {
  readonly tabs: Tab[] = []
  readonly truth = new Truth()
  crashes = 0
  /** Uploads that were tried out first. */
  triedOut = 0
  /** Moments at which the board was at rest. */
  rests = 0
  #told = 0
  readonly #time: VirtualTime
  readonly #random: () => number
  readonly #store: MemoryStore
  /** On this thread, so that everything happens in the same order every time. */
  readonly #rehearsals: Rehearsals = {
    rehearse: async (sending, fetch) => {
      const scene = await fetch()
      if (!scene) return undefined
      const { stored, limits } = scene
      this.triedOut += 1
      return rehearse(new Replica(stored, { limits, guestOf: () => undefined }), sending, () => 0)
    },
    end: async () => {},
  }
  #server: SyncServer
  #nextClient = 100

  private constructor(time: VirtualTime, random: () => number) {
    this.#time = time
    this.#random = random
    this.#store = new MemoryStore(() => this.#upTo(25))
    this.#server = this.#start()
  }

  static async begin(time: VirtualTime, random: () => number): Promise<World> {
    const world = new World(time, random)
    world.#server.create(boardId, emptySnapshot)
    await time.pass(500)
    for (const [index, role] of (
      ['facilitator', 'participant', 'participant', 'participant'] as const
    ).entries()) {
      // The second and the third are two tabs of one person.
      world.#open({ id: `person-${index === 2 ? 1 : index}`, role })
    }
    return world
  }

  /** Updates that the server has looked through. */
  get told(): number {
    return this.#told + this.tabs.reduce((sum, tab) => sum + tab.told, 0)
  }

  /** Something happens. */
  async happen(): Promise<void> {
    this.rests += this.#server.stats().resting
    const tab = this.tabs[this.#upTo(this.tabs.length)]
    if (!tab) return
    const dice = this.#random()
    const times = 1 + this.#upTo(4)
    if (dice < 0.28) this.#act(tab)
    else if (dice < 0.5) for (let count = 0; count < times; count++) tab.send()
    else if (dice < 0.7) for (let count = 0; count < times; count++) this.#fetch(tab)
    else if (dice < 0.84) await this.#time.pass(this.#upTo(60))
    else if (dice < 0.86) tab.cut()
    else if (dice < 0.97) tab.connect(this.#server)
    else await this.#rarely(tab)
  }

  /** Everybody comes back, and whatever is under way arrives. */
  async settle(): Promise<void> {
    for (let quiet = 0, rounds = 0; quiet < 3; rounds++) {
      if (rounds > 2000) throw new Error('it does not come to rest')
      for (const tab of this.tabs) tab.connect(this.#server)
      const moved = this.tabs.flatMap(tab => [tab.send(), this.#fetch(tab)])
      if (moved.includes(true)) quiet = 0
      else {
        await this.#time.pass(500)
        quiet += 1
      }
    }
  }

  /** All copies are equal, sound and whole, hold what they must, and so does what the log amounts to. */
  async check(): Promise<void> {
    const logged = this.#fromLog()
    this.#store.compact()
    await this.#time.pass(500)
    const compacted = this.#fromLog()
    const boards = [logged, compacted, ...this.tabs.map(tab => tab.board)]
    const truth = toSnapshot(logged)
    const deleted = Y.createDeleteSetFromStructStore(logged.doc.store)
    expect(unsoundness(truth)).toEqual([])
    expect(this.truth.faults(logged)).toEqual([])
    for (const board of boards) {
      const { store } = board.doc
      expect(toSnapshot(board)).toEqual(truth)
      expect(Y.encodeStateVector(board.doc)).toEqual(Y.encodeStateVector(logged.doc))
      expect(Y.equalDeleteSets(Y.createDeleteSetFromStructStore(store), deleted)).toBe(true)
      expect([store.pendingStructs, store.pendingDs]).toEqual([null, null])
    }
  }

  #act(tab: Tab): void {
    const act = acts[this.#upTo(acts.length)] ?? 'add'
    const pick = this.#upTo(1000)
    this.truth.watch(tab, () => {
      if (act === 'write') this.#write(tab)
      else tab.person.do({ who: 0, act, pick })
    })
  }

  /** Puts a new letter somewhere, or takes one away. */
  #write({ board, person }: Tab): void {
    const cards = [...board.cards.keys()].sort()
    const card = cards[this.#upTo(cards.length)] ?? ''
    const letters = [...(textOfCard(board, card)?.toString() ?? '')]
    const isMore = this.#random() < 0.7
    letters.splice(
      this.#upTo(letters.length + 1),
      isMore ? 0 : 1,
      ...(isMore ? [this.truth.newLetter()] : []),
    )
    editText(board, card, letters.join(''), person)
  }

  async #rarely(tab: Tab): Promise<void> {
    const events = [
      () => this.#crash(),
      () => this.#crash(),
      () => tab.reload(this.#nextClient++),
      () => tab.reload(this.#nextClient++),
      () => this.#forget(tab),
      () => this.#everybodyLeaves(),
      () => void this.#store.compact(),
      () => this.#open({ id: `person-${this.tabs.length}`, role: 'participant' }),
      () => this.#writeMuch(tab),
      () => this.#serverAdds(),
    ]
    await events[this.#upTo(events.length)]?.()
  }

  /** So much at once that the server tries it out first. */
  #writeMuch(tab: Tab): void {
    const { board } = tab
    const card = [...board.cards.keys()].sort()[0] ?? ''
    const text = textOfCard(board, card)
    if (!text || text.length > 2000) return
    this.truth.watch(tab, () =>
      board.change(tab.person, () => {
        for (let count = 0; count < 900; count++) {
          const letters = [...text.toString()].slice(0, this.#upTo(text.length))
          text.insert(letters.join('').length, 'x')
        }
      }),
    )
  }

  #fetch(tab: Tab): boolean {
    const word = tab.fetch()
    if (typeof word === 'boolean') return word
    if (word.code === closeCode.refused) throw new Error(`honest work was refused: ${word.reason}`)
    return true
  }

  /** Closes the tab and opens a new one, with nothing kept. */
  #forget(tab: Tab): void {
    tab.cut()
    this.truth.forget(tab)
    this.#told += tab.told
    this.tabs.splice(this.tabs.indexOf(tab), 1)
    this.#open(tab.person.actor)
  }

  /** The process dies. What was not written is lost, and nobody may have seen it. */
  async #crash(): Promise<void> {
    this.crashes += 1
    this.#time.forgetAll()
    for (const tab of this.tabs) tab.orphan(this.#upTo(4))
    this.#expectSeenIsStored()
    this.#server = this.#start()
  }

  #expectSeenIsStored(): void {
    const stored = this.#fromLog().doc.store
    for (const { board, clients } of this.tabs) {
      for (const client of board.doc.store.clients.keys()) {
        if (!clients.has(client))
          expect(Y.getState(stored, client)).toBeGreaterThanOrEqual(Y.getState(board.doc.store, client))
      }
    }
  }

  /** Long enough for the board to be unloaded. */
  async #everybodyLeaves(): Promise<void> {
    for (const tab of this.tabs) tab.cut()
    await this.#time.pass(2 * bounds.unloadAfterMs)
    expect(this.#server.stats().boards).toBe(0)
  }

  async #serverAdds(): Promise<void> {
    const added = this.#server.change(boardId, board => addCards(board, [note('of the server')], null))
    added.then(cards => cards.map(card => this.truth.keep(card)))
    await this.#time.pass(this.#upTo(40))
  }

  #open(actor: Actor): void {
    if (this.tabs.length < 7) this.tabs.push(new Tab(actor, this.#nextClient++))
  }

  #start(): SyncServer {
    return new SyncServer({
      store: this.#store,
      limits: bounds,
      log: silent,
      metrics: new Metrics(),
      rehearsals: this.#rehearsals,
      whoIs: async (_, id) => {
        const actor = this.tabs.find(tab => tab.person.actor.id === id)?.person.actor
        return actor && { ...actor, name: id, color: 1 }
      },
    })
  }

  #fromLog(): Board {
    const { snapshot, tail } = this.#store.stored
    const board = new Board()
    if (snapshot) Y.applyUpdateV2(board.doc, snapshot)
    for (const row of tail) Y.applyUpdate(board.doc, row.bytes)
    return board
  }

  #upTo(most: number): number {
    return Math.floor(this.#random() * most)
  }
}

import { Cell } from '#client/wire/Cell.ts'
import type { StateVector } from '#client/wire/stateVector.ts'
import type { CopyName } from './CopyStore.ts'
import { answer, type Device, type Stores } from './Device.ts'
import { hasArrived, type RecoveredNote, recoveredNote } from './RecoveredNote.ts'
import type { TabTalk } from './TabTalk.ts'

export interface ShelfParts {
  readonly device: Device
  readonly name: CopyName
  readonly talk: TabTalk
}

/**
 * The recovered notes of one person on one board. They lie on the device; one that fails leaves them in this tab. Before
 * it is known what the board has, none is shown: what has reached it after all is no note.
 */
export class NotesShelf {
  /** Those to be placed again, oldest first. */
  readonly notes = new Cell<readonly RecoveredNote[]>([])
  readonly #parts: ShelfParts
  readonly #all = new Map<string, RecoveredNote>()
  /** On their way to the device: what lies there is older. */
  readonly #writing = new Set<string>()
  readonly #stopListening: () => void
  #mayShow = false
  #isKept = true

  constructor(parts: ShelfParts) {
    this.#parts = parts
    this.#stopListening = parts.talk.heard.add(word => {
      if (word === 'notes') void this.load()
    })
  }

  /** Some wait, shown or not yet. */
  get hasOpen(): boolean {
    return [...this.#all.values()].some(note => note.state === 'open')
  }

  /** Notes that would be lost with this tab. */
  get isAtRisk(): boolean {
    return !this.#isKept && this.notes.current.length > 0
  }

  /** Reads what lies on the device, of this and of other tabs. */
  async load(): Promise<void> {
    const { board, participant } = this.#parts.name
    const read = await this.#parts.device.transact(({ notes }) =>
      answer(notes.index('owner').getAll([board, participant])),
    )
    if (!read.ok) return
    for (const value of read.value) {
      const note = recoveredNote.safeParse(value)
      if (note.success && !this.#writing.has(note.data.id)) this.#all.set(note.data.id, note.data)
    }
    this.#show()
  }

  /** For a device that could not take them with the end of the copy. */
  async add(notes: readonly RecoveredNote[]): Promise<void> {
    for (const note of notes) if (!this.#all.has(note.id)) await this.#put(note)
  }

  /** Shows none until it is known again what the board has. */
  wait(): void {
    this.#mayShow = false
    this.notes.set([])
  }

  /** The board has come, so far: what it has got after all goes. */
  settle(vector: StateVector): void {
    this.#mayShow = true
    for (const note of this.#all.values()) {
      // What was written in a card that is deleted arrives, and is not to be seen.
      const isThere = note.reason !== 'deleted' && hasArrived(note, vector)
      if (note.state === 'open' && isThere) void this.turn(note.id, 'done')
    }
    this.#show()
  }

  /** There is no board to compare with. */
  showAll(): void {
    this.#mayShow = true
    this.#show()
  }

  /** Done is what was placed or discarded; it is remembered, so that it is never offered again. */
  async turn(id: string, state: RecoveredNote['state']): Promise<void> {
    const note = this.#all.get(id)
    if (note) await this.#put({ ...note, state })
  }

  close(): void {
    this.#stopListening()
  }

  async #put(note: RecoveredNote): Promise<void> {
    const { device, name, talk } = this.#parts
    this.#all.set(note.id, note)
    this.#writing.add(note.id)
    this.#show()
    const written = await device.transact(async ({ notes }) => {
      notes.put({ ...name, ...note })
    })
    this.#writing.delete(note.id)
    this.#isKept = written.ok
    if (written.ok) talk.say('notes')
  }

  #show(): void {
    if (!this.#mayShow) return
    const open = [...this.#all.values()].filter(note => note.state === 'open')
    this.notes.set(open.sort((a, b) => a.at - b.at))
  }
}

/** Drops the notes that match and answers how many are left. */
export async function dropNotes(
  { notes }: Stores,
  { board, participant }: CopyName,
  match: (note: RecoveredNote) => boolean,
): Promise<number> {
  const values: unknown[] = await answer(notes.index('owner').getAll([board, participant]))
  let left = 0
  for (const value of values) {
    const note = recoveredNote.safeParse(value)
    if (note.success && match(note.data)) notes.delete([board, participant, note.data.id])
    else left += 1
  }
  return left
}

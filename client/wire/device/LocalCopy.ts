import type * as Y from 'yjs'
import { Cell } from '#client/wire/Cell.ts'
import type { StateVector } from '#client/wire/stateVector.ts'
import type { CopyWriter } from './CopyWriter.ts'
import type { DeviceTrouble } from './Device.ts'
import { tryUpdate } from './readCopy.ts'
import type { TabTalk } from './TabTalk.ts'

/** What the copy must know of the document's way to the server. */
export interface CopySource {
  /** Whether a change came from the server, which has it anyway. */
  readonly isFromServer: (origin: unknown) => boolean
  readonly isOffline: () => boolean
  readonly known: () => StateVector
}

export interface CopyParts {
  readonly doc: Y.Doc
  readonly writer: CopyWriter
  readonly talk: TabTalk
  readonly source: CopySource
  /** Drops what can be spared, when the device is full. */
  readonly makeRoom: () => Promise<void>
}

type Timer = ReturnType<typeof setTimeout>

/** Others' edits are on the server and are written together, a little later. */
const laterMs = 2000
/** Own edits that have not been written after so long are as good as not kept. */
const patienceMs = 1000
const firstRetryMs = 2000
const longestRetryMs = 5 * 60_000

/**
 * Keeps a document on this device while it is open. Own edits are written at once and everything in order, so that what
 * lies there can always be read. Self-clocked: one write is in flight, and what comes meanwhile is the next. A device
 * that fails is tried again now and then; the document never waits for it.
 */
export class LocalCopy {
  /** Own edits are kept here, give or take a moment. */
  readonly keeps = new Cell(true)
  readonly trouble = new Cell<DeviceTrouble | undefined>(undefined)
  readonly #parts: CopyParts
  readonly #stopListening: () => void
  #waiting: Uint8Array[] = []
  #hasNews = false
  #ownEdits = 0
  #ownKept = 0
  #writing: Promise<void> | undefined
  #isClosed = false
  #isStopped = false
  #retryMs = firstRetryMs
  #later: Timer | undefined
  #patience: Timer | undefined
  #retry: Timer | undefined

  constructor(parts: CopyParts) {
    this.#parts = parts
    const changed = (update: Uint8Array, origin: unknown) => this.#changed(update, origin)
    parts.doc.on('update', changed)
    const stop = parts.talk.heard.add(word => {
      if (word === 'wrote' && parts.source.isOffline()) void this.adopt()
      if (word === 'dropped') this.#beginAgain()
    })
    this.#stopListening = () => {
      stop()
      parts.doc.off('update', changed)
    }
  }

  /** Every own edit lies on the device. */
  get isWhole(): boolean {
    return !this.trouble.current && this.#isSettled
  }

  /** More is known of what the server has: noted with the next edit, or a little later. */
  learn(): void {
    this.#hasNews = true
    this.#writeLater()
  }

  /** Takes in what other tabs of this person have written meanwhile. */
  async adopt(): Promise<void> {
    const updates = await this.#parts.writer.takeOthers()
    if (this.#isClosed) return
    for (const update of updates) tryUpdate(this.#parts.doc, update, this)
  }

  /** The device has failed. It is asked again later, with the whole state, in case that helps. */
  fail(trouble: DeviceTrouble): void {
    this.trouble.set(trouble)
    this.keeps.set(false)
    this.#waiting = []
    if (this.#isClosed || trouble === 'absent' || trouble === 'newer') return
    this.#retry = setTimeout(() => void this.#tryAgain(trouble), this.#retryMs)
    this.#retryMs = Math.min(2 * this.#retryMs, longestRetryMs)
  }

  /** Listens no more, and writes what is still to be written. After `stop` there is nothing left to do. */
  async close(): Promise<void> {
    this.#leave()
    this.#write()
    await this.#writing
  }

  /** Leaves the copy as it is: once it resolves nothing is written any more. */
  async stop(): Promise<void> {
    this.#leave()
    this.#isStopped = true
    await this.#writing
  }

  #leave(): void {
    this.#isClosed = true
    this.#stopListening()
    for (const timer of [this.#later, this.#patience, this.#retry]) clearTimeout(timer)
  }

  #changed(update: Uint8Array, origin: unknown): void {
    if (origin === this) return
    if (!this.trouble.current) this.#waiting.push(update)
    if (this.#parts.source.isFromServer(origin)) this.#writeLater()
    else this.#writeNow()
  }

  #writeNow(): void {
    this.#ownEdits += 1
    this.#patience ??= setTimeout(() => this.keeps.set(false), patienceMs)
    this.#write()
  }

  #writeLater(): void {
    this.#later ??= setTimeout(() => this.#write(), laterMs)
  }

  #write(): void {
    clearTimeout(this.#later)
    this.#later = undefined
    if (this.#isDue) this.#writing ??= this.#writeAll()
  }

  async #writeAll(): Promise<void> {
    while (this.#isDue) {
      const edits = this.#ownEdits
      const updates = this.#waiting.splice(0)
      this.#hasNews = false
      const trouble = await this.#parts.writer.write(updates, this.#parts.source.known())
      if (trouble) this.fail(trouble)
      else this.#kept(edits)
    }
    this.#writing = undefined
  }

  get #isDue(): boolean {
    if (this.#isStopped || this.trouble.current) return false
    return this.#waiting.length > 0 || this.#hasNews || !this.#isSettled
  }

  get #isSettled(): boolean {
    return this.#ownKept === this.#ownEdits
  }

  #kept(edits: number): void {
    if (edits > this.#ownKept) this.#parts.talk.say('wrote')
    this.#ownKept = edits
    this.#retryMs = firstRetryMs
    if (!this.#isSettled) return
    clearTimeout(this.#patience)
    this.#patience = undefined
    this.keeps.set(true)
  }

  async #tryAgain(trouble: DeviceTrouble): Promise<void> {
    if (trouble === 'full') await this.#parts.makeRoom()
    if (this.#isClosed) return
    this.trouble.set(undefined)
    this.#writeNow()
    // A copy that could not be read in time is read now.
    await this.adopt()
  }

  /** Another tab has dropped the copy, with what this one had written. */
  #beginAgain(): void {
    this.#parts.writer.forget()
    this.#writeNow()
  }
}

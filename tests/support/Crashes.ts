import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import * as Y from 'yjs'
import type { Row } from '#server/storage/BoardStore.ts'
import { rowsIn } from '#server/storage/segment.ts'
import { sqliteHistory } from '#server/storage/sqliteHistory.ts'
import { sqliteLog } from '#server/storage/sqliteLog.ts'
import { openDatabase } from '#server/storage/sqliteSchema.ts'
import { Board } from '#shared/board/Board.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import type { CrashPoint } from './crashAt.ts'
import { Writer } from './Writer.ts'

const script = fileURLToPath(new URL('./crashingServer.ts', import.meta.url))
const preload = fileURLToPath(new URL('./crashAt.ts', import.meta.url))

/** A server process that is loaded and waits for its turn. */
class ServerProcess {
  readonly ended: Promise<unknown>
  readonly #child: ChildProcess

  constructor(place: { folder: string; port: number; isNew: boolean; at: CrashPoint | undefined }) {
    const { folder, port, isNew, at } = place
    const words = ['--import', preload, script, folder, String(port), isNew ? 'new' : 'old']
    this.#child = spawn(process.execPath, words, {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...(at && { CRASH_AT: JSON.stringify(at) }) },
    })
    this.#child.stdin?.on('error', () => {})
    this.ended = once(this.#child, 'exit')
  }

  get isOver(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  /** Its port, once it listens. */
  async start(): Promise<number> {
    this.say('go')
    const [said] = await once(this.#child.stdout ?? this.#child, 'data')
    return Number(String(said))
  }

  say(word: string): void {
    this.#child.stdin?.write(`${word}\n`)
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.ended
  }
}

/**
 * People who write on one board while its server crashes again and again, and what became of their work: read after
 * each crash from the database as the next server would.
 */
export class Crashes {
  readonly totals = {
    crashes: 0,
    inFlight: 0,
    lostAcknowledged: 0,
    lostSeen: 0,
    doubled: 0,
    unsound: 0,
    forgotten: 0,
  }
  readonly people: readonly Writer[]
  readonly #folder: string
  #server: ServerProcess
  #next: ServerProcess | undefined
  #port = 0
  #history: readonly Row[] = []

  constructor({ folder, writers }: { folder: string; writers: number }) {
    this.#folder = folder
    this.people = Array.from({ length: writers }, (_, index) => new Writer(`w${index}`))
    this.#server = this.#load({ isNew: true })
  }

  get acknowledged(): number {
    return this.people.reduce((sum, person) => sum + person.acknowledged, 0)
  }

  get written(): number {
    return this.people.reduce((sum, person) => sum + person.written.length, 0)
  }

  get isDown(): boolean {
    return this.#server.isOver
  }

  async open(): Promise<void> {
    this.#port = await this.#server.start()
  }

  /** Loads the next server ahead, which will crash at that point, or when it is killed. */
  prepare(at?: CrashPoint): void {
    this.#next = this.#load({ isNew: false, at })
  }

  /** Everybody is at the board again. Rejects if the server crashes meanwhile. */
  async gather(): Promise<void> {
    const url = `ws://127.0.0.1:${this.#port}/sync/b`
    await Promise.all(this.people.map(person => person.connect(url)))
  }

  compact(): void {
    this.#server.say('compact')
  }

  /** After a crash, by itself or by us: looks at what is stored, and starts the server that was prepared. */
  async crash({ isCompacted }: { readonly isCompacted: boolean }): Promise<void> {
    await this.#server.kill()
    this.totals.crashes += 1
    for (const person of this.people) {
      this.totals.inFlight += person.written.length - person.acknowledged
      person.end()
    }
    this.#look(isCompacted)
    if (!this.#next) throw new Error('no server was prepared')
    this.#server = this.#next
    this.#next = undefined
    await this.#server.start()
  }

  async end(): Promise<void> {
    for (const person of this.people) person.end()
    await Promise.all([this.#server.kill(), this.#next?.kill()])
  }

  #load({ isNew, at }: { isNew: boolean; at?: CrashPoint | undefined }): ServerProcess {
    return new ServerProcess({ folder: this.#folder, port: this.#port, isNew, at })
  }

  #look(isCompacted: boolean): void {
    const database = openDatabase(this.#folder, 'there')
    const sound = database.prepare('PRAGMA integrity_check').get()?.integrity_check === 'ok'
    const stored = sqliteLog(database).load('b')
    const history = isCompacted ? historyIn(sqliteHistory(database)) : undefined
    database.close()
    const doc = new Y.Doc()
    if (stored?.snapshot) Y.applyUpdateV2(doc, stored.snapshot)
    for (const row of stored?.tail ?? []) Y.applyUpdate(doc, row.bytes)
    const { cards } = toSnapshot(new Board(doc))
    const there = new Set(cards.map(card => card.id))
    const { totals } = this
    if (!sound || doc.store.pendingStructs !== null) totals.unsound += 1
    totals.doubled += cards.length - new Set(cards.map(card => card.text)).size
    for (const { written, acknowledged, seen } of this.people) {
      totals.lostAcknowledged += written.slice(0, acknowledged).filter(id => !there.has(id)).length
      totals.lostSeen += [...seen].filter(id => !there.has(id)).length
    }
    if (history) this.#compare(history)
  }

  /** A log only grows: what was in it stays as it was, compacted or not. */
  #compare(history: readonly Row[]): void {
    this.totals.forgotten += this.#history.filter((row, index) => !isSame(row, history[index])).length
    expect(history.map(row => row.seq)).toEqual(history.map((_, index) => index + 1))
    this.#history = history
  }
}

function historyIn(database: ReturnType<typeof sqliteHistory>): readonly Row[] {
  const rows: Row[] = []
  for (let piece = database.pieceFrom('b', 1); piece; piece = database.pieceFrom('b', rows.length + 1))
    rows.push(...rowsIn(piece))
  return rows
}

function isSame(row: Row, other: Row | undefined): boolean {
  return (
    other !== undefined &&
    row.time === other.time &&
    row.participant === other.participant &&
    Buffer.compare(row.bytes, other.bytes) === 0
  )
}

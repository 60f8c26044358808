import { accept, type Result, refuse } from '#shared/std/result.ts'
import { within } from './within.ts'

/** Why this browser keeps nothing: it has no database for us, a newer Convene owns it, it is full, or it failed. */
export type DeviceTrouble = 'absent' | 'newer' | 'full' | 'failed'

/**
 * `boards`: what the server said of a board. `copies` and `updates`: the board itself. `notes`: recovered texts. Each by
 * board and participant.
 */
export type Stores = Readonly<Record<(typeof storeNames)[number], IDBObjectStore>>

const storeNames = ['boards', 'copies', 'updates', 'notes'] as const
const databaseName = 'convene'
const version = 1
/** Browsers are known to leave a request without an answer for ever. */
const patienceMs = 5000

/**
 * This browser's database. It is opened at the first need, and again after the browser has taken it away. Whatever is
 * wrong with it is an expected answer: nothing here throws for a browser that is full, forbids or loses it.
 */
export class Device {
  readonly #factory: IDBFactory | undefined
  #opening: Promise<Result<IDBDatabase, DeviceTrouble>> | undefined

  constructor(factory: IDBFactory | undefined = ownFactory()) {
    this.#factory = factory
  }

  /**
   * Runs one transaction over everything and answers once it is on disk: all of it, or nothing. `run` may wait for
   * requests of these stores and for nothing else.
   */
  async transact<Value>(run: (stores: Stores) => Promise<Value>): Promise<Result<Value, DeviceTrouble>> {
    return within(patienceMs, this.#transact(run), refuse('failed'))
  }

  async close(): Promise<void> {
    const opened = await this.#opening
    if (opened?.ok) this.#let(opened.value)
  }

  async #transact<Value>(run: (stores: Stores) => Promise<Value>): Promise<Result<Value, DeviceTrouble>> {
    this.#opening ??= this.#open()
    const opened = await this.#opening
    if (!opened.ok) {
      this.#opening = undefined
      return opened
    }
    try {
      const transaction = opened.value.transaction(storeNames, 'readwrite')
      const done = completion(transaction)
      try {
        const value = await run(storesOf(transaction))
        await done
        return accept(value)
      } catch (error) {
        done.catch(expected)
        abort(transaction)
        throw error
      }
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      this.#let(opened.value)
      return refuse(troubleOf(error))
    }
  }

  #open(): Promise<Result<IDBDatabase, DeviceTrouble>> {
    return new Promise(resolve => {
      const request = beginOpening(this.#factory)
      if (!request) return resolve(refuse('absent'))
      request.onupgradeneeded = () => layOut(request.result)
      request.onerror = () => resolve(refuse(troubleOf(request.error)))
      request.onsuccess = () => {
        const database = request.result
        // Another tab wants to change or delete the database: nobody waits for us.
        database.onversionchange = () => this.#let(database)
        database.onclose = () => this.#let(database)
        resolve(accept(database))
      }
    })
  }

  #let(database: IDBDatabase): void {
    database.close()
    this.#opening = undefined
  }
}

/** The answer to a request. */
export function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Looking at it is refused in some frames, opening it in some private windows. */
function ownFactory(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB
  } catch {
    return undefined
  }
}

function beginOpening(factory: IDBFactory | undefined): IDBOpenDBRequest | undefined {
  try {
    return factory?.open(databaseName, version)
  } catch {
    return undefined
  }
}

function layOut(database: IDBDatabase): void {
  const owner = ['board', 'participant']
  database.createObjectStore('boards', { keyPath: owner }).createIndex('board', 'board')
  database.createObjectStore('copies', { keyPath: owner })
  database.createObjectStore('updates', { autoIncrement: true }).createIndex('owner', owner)
  database.createObjectStore('notes', { keyPath: [...owner, 'id'] }).createIndex('owner', owner)
}

function storesOf(transaction: IDBTransaction): Stores {
  return {
    boards: transaction.objectStore('boards'),
    copies: transaction.objectStore('copies'),
    updates: transaction.objectStore('updates'),
    notes: transaction.objectStore('notes'),
  }
}

function completion(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
  })
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself, which is what we want.
  }
}

function troubleOf(error: DOMException | null): DeviceTrouble {
  if (error?.name === 'QuotaExceededError') return 'full'
  return error?.name === 'VersionError' ? 'newer' : 'failed'
}

function expected(): void {}

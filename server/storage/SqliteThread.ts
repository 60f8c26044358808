import { Worker } from 'node:worker_threads'
import type { FileIdentity } from './DatabaseFiles.ts'
import { isStorageFailureCode, StorageFailure } from './StorageFailure.ts'
import type { Answer, Call, Operations, ThreadTask } from './sqliteWorker.ts'

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

/**
 * Our end of a database thread: calls in, promises out, in order. A thread that dies rejects what waits for it, and
 * the next call starts a new one.
 */
export class SqliteThread {
  #task: ThreadTask
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #nextId = 0
  #isClosed = false

  constructor(task: ThreadTask) {
    this.#task = task
  }

  call<Name extends keyof Operations>(
    name: Name,
    ...args: Parameters<Operations[Name]>
  ): Promise<ReturnType<Operations[Name]>> {
    return this.#post(name, args) as Promise<ReturnType<Operations[Name]>>
  }

  /** A thread that starts anew opens this file or none: never a blank one in its place. */
  keepTo(file: FileIdentity): void {
    this.#task = { ...this.#task, expected: { file } }
  }

  /** Finishes what was asked for, then ends the thread. */
  async close(): Promise<void> {
    if (this.#worker && !this.#isClosed) await this.#post('close', [])
    await this.end()
  }

  /** Ends the thread where it stands. */
  async end(): Promise<void> {
    this.#isClosed = true
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #post(name: Call['name'], args: readonly unknown[]): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new Error('the store is closed'))
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker ??= this.#start()
      this.#worker.postMessage({ id, name, args } satisfies Call)
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), { workerData: this.#task })
    worker.on('message', (answer: Answer) => this.#settle(answer))
    worker.on('error', error => this.#lose(worker, error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => this.#lose(worker, new Error('the database thread has ended')))
    return worker
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (answer.ok) waiting?.resolve(answer.value)
    else waiting?.reject(failureIn(answer))
  }

  #lose(worker: Worker, error: Error): void {
    if (this.#worker === worker) this.#worker = undefined
    const lost = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of lost) reject(error)
  }
}

function failureIn({ code, message }: Answer & { ok: false }): Error {
  return isStorageFailureCode(code) ? new StorageFailure(code, message) : new Error(message)
}

import { Worker } from 'node:worker_threads'
import { StorageFailure, type StorageFailureCode } from './StorageFailure.ts'
import type { Answer, Call, Operations, ThreadTask } from './sqliteWorker.ts'

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

/**
 * Our end of a database thread: calls in, promises out, in order. A thread that dies rejects what waits for it, and
 * the next call starts a new one.
 */
export class SqliteThread {
  readonly #task: ThreadTask
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
    if (this.#isClosed) return Promise.reject(new Error('the store is closed'))
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: value => resolve(value as ReturnType<Operations[Name]>), reject })
      this.#worker ??= this.#start()
      this.#worker.postMessage({ id, name, args } satisfies Call)
    })
  }

  /** Finishes what was asked for, then ends the thread. */
  async close(): Promise<void> {
    if (this.#worker && !this.#isClosed) await this.call('close')
    await this.end()
  }

  /** Ends the thread where it stands. */
  async end(): Promise<void> {
    this.#isClosed = true
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
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

const failureCodes: readonly string[] = ['newer-version', 'not-writable', 'corrupt', 'busy']

function failureIn({ code, message }: Answer & { ok: false }): Error {
  return isFailureCode(code) ? new StorageFailure(code, message) : new Error(message)
}

function isFailureCode(code: string | undefined): code is StorageFailureCode {
  return code !== undefined && failureCodes.includes(code)
}

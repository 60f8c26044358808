import { Worker } from 'node:worker_threads'
import { RefusedError } from '#server/errors/RefusedError.ts'
import type { JobCall, JobMessage, JobOutcome, Jobs, Progress } from './serveJobs.ts'

export interface ThreadLimits {
  /** A job that takes longer is given up. */
  readonly jobMs: number
  /** Jobs that may wait for their turn. */
  readonly waiting: number
  /** An idle thread ends after this time and gives its memory back. */
  readonly idleMs: number
  readonly memoryMb: number
}

export interface ThreadParts {
  /** The file that answers jobs by `serveJobs`. */
  readonly program: URL
  readonly limits: ThreadLimits
  /** What to say to those who ask while too many wait, and where a job is too much. */
  readonly says: { readonly busy: string; readonly tooLarge: string }
}

export interface Attending {
  /** Ends the job: one that waits is never begun, one that runs takes its thread along, and the next begins anew. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Works away from the loop that carries everybody's edits: one thread, one job after the other, begun at the first job
 * and ended when idle. A job that fails, runs out of time or out of memory harms no other.
 */
export class JobThread<Offered extends Jobs> {
  readonly #parts: ThreadParts
  #worker: Worker | undefined
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #idle: NodeJS.Timeout | undefined

  constructor(parts: ThreadParts) {
    this.#parts = parts
  }

  /** Rejects with `RefusedError` if too many wait already, or if the job is too much; with the signal's reason. */
  run<Name extends keyof Offered & string>(
    name: Name,
    request: Parameters<Offered[Name]>[0],
    attending: Attending = {},
  ): Promise<Awaited<ReturnType<Offered[Name]>>> {
    const { limits, says } = this.#parts
    if (this.#waiting >= limits.waiting) return Promise.reject(new RefusedError('too-many', says.busy))
    this.#waiting++
    const turn = this.#last.then(() => this.#do({ name, request }, attending)).finally(() => this.#waiting--)
    this.#last = turn.catch(() => undefined)
    return turn as Promise<Awaited<ReturnType<Offered[Name]>>>
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  async #do(call: JobCall, attending: Attending): Promise<unknown> {
    attending.signal?.throwIfAborted()
    clearTimeout(this.#idle)
    this.#worker ??= this.#start()
    const worker = this.#worker
    worker.ref()
    worker.postMessage(call)
    const outcome = await this.#outcome(worker, attending)
    worker.unref()
    this.#idle = setTimeout(() => this.end(), this.#parts.limits.idleMs).unref()
    if (outcome.ok) return outcome.product
    throw new Error(`${call.name} failed: ${outcome.message}`)
  }

  async #outcome(worker: Worker, { signal, onProgress }: Attending): Promise<JobOutcome> {
    const timeout = AbortSignal.timeout(this.#parts.limits.jobMs)
    const given = signal ? AbortSignal.any([signal, timeout]) : timeout
    try {
      return await answerOf(worker, { signal: given, ...(onProgress && { onProgress }) })
    } catch (error) {
      await this.end()
      if (signal?.aborted || !(timeout.aborted || isOutOfMemory(error))) throw error
      throw new RefusedError('request-too-large', this.#parts.says.tooLarge)
    }
  }

  #start(): Worker {
    const { program, limits } = this.#parts
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } })
    // Whoever waits for the job hears of it; with nobody waiting the end of the thread says it all.
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
    })
    return worker
  }
}

function answerOf(worker: Worker, { signal, onProgress }: Attending): Promise<JobOutcome> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      worker.off('message', onMessage).off('error', onError)
      signal?.removeEventListener('abort', onAbort)
      then()
    }
    const onMessage = (message: JobMessage) =>
      'progress' in message ? onProgress?.(message.progress) : settle(() => resolve(message))
    const onError = (error: unknown) => settle(() => reject(error))
    const onAbort = () => settle(() => reject(signal?.reason))
    worker.on('message', onMessage).on('error', onError)
    signal?.addEventListener('abort', onAbort)
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

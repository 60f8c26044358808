import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { RefusedError } from '#server/errors/RefusedError.ts'
import type { ExportFile } from './exportFile.ts'
import type { Job, Outcome } from './exportWorker.ts'

export interface ExportLimits {
  /** A job that takes longer is given up. */
  readonly jobMs: number
  /** Jobs that may wait for their turn. */
  readonly waiting: number
  /** An idle thread ends after this time and gives its memory back. */
  readonly idleMs: number
  readonly memoryMb: number
}

export const exportLimits: ExportLimits = { jobMs: 20_000, waiting: 24, idleMs: 60_000, memoryMb: 512 }

/**
 * Draws and writes away from the loop that carries everybody's edits: one thread, one job after the other, begun at the
 * first job and ended when idle. A job that fails, runs out of time or out of memory harms no other.
 */
export class ExportThread {
  readonly #limits: ExportLimits
  #worker: Worker | undefined
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #idle: NodeJS.Timeout | undefined

  constructor(limits: ExportLimits = exportLimits) {
    this.#limits = limits
  }

  /** Refused if too many wait already, or if the board is too much to draw. */
  run(job: Job): Promise<ExportFile | undefined> {
    if (this.#waiting >= this.#limits.waiting) {
      return Promise.reject(
        new RefusedError('too-many', 'Many exports are under way. Try again in a minute.'),
      )
    }
    this.#waiting++
    const turn = this.#last.then(() => this.#do(job)).finally(() => this.#waiting--)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  async #do(job: Job): Promise<ExportFile | undefined> {
    clearTimeout(this.#idle)
    this.#worker ??= this.#start()
    const worker = this.#worker
    worker.ref()
    worker.postMessage(job)
    const outcome = await this.#outcome(worker)
    worker.unref()
    this.#idle = setTimeout(() => this.end(), this.#limits.idleMs).unref()
    if (outcome.ok) return outcome.file
    throw new Error(`an export failed: ${outcome.message}`)
  }

  async #outcome(worker: Worker): Promise<Outcome> {
    try {
      const [outcome] = await once(worker, 'message', { signal: AbortSignal.timeout(this.#limits.jobMs) })
      return outcome
    } catch (error) {
      await this.end()
      if (!isExhaustion(error)) throw error
      throw new RefusedError(
        'request-too-large',
        'This board is too large for that export. Take it as Markdown, CSV or JSON, or canvas by canvas.',
      )
    }
  }

  #start(): Worker {
    const url = new URL('./exportWorker.ts', import.meta.url)
    const worker = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb } })
    // Whoever waits for the job hears of it; with nobody waiting the end of the thread says it all.
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
    })
    return worker
  }
}

/** Out of time, or out of the memory that the thread may use. */
function isExhaustion(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
}

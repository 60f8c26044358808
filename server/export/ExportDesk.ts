import { RefusedError } from '#server/errors/RefusedError.ts'
import type { Attending } from '#server/threads/JobThread.ts'
import type { ExportJob } from '#shared/protocol/exports.ts'
import type { ExportFile } from './exportFile.ts'

export interface DeskLimits {
  /** Jobs that one participant may have under way. */
  readonly perParticipant: number
  /** How long a result can be fetched, and how much all results may weigh: the oldest goes first. */
  readonly keepMs: number
  readonly keepBytes: number
}

export const deskLimits: DeskLimits = { perParticipant: 4, keepMs: 15 * 60_000, keepBytes: 256 * 1024 * 1024 }

/** Whose a job is, and how its file comes about. */
export interface Order {
  readonly board: string
  readonly participant: string
  readonly make: (attending: Attending) => Promise<ExportFile>
}

interface Job extends Order {
  readonly id: string
  readonly abort: AbortController
  state: JobState
}

type JobState =
  | { readonly state: 'waiting' | 'working'; readonly step: string; readonly share: number }
  | { readonly state: 'done'; readonly file: ExportFile; readonly until: number }
  | { readonly state: 'failed'; readonly message: string; readonly until: number }

/**
 * Exports that people do not have to wait for: a job is begun, asked about, given up, and its file fetched. Files are
 * whole or not there: they live in memory, for a while, and a restart forgets them.
 */
export class ExportDesk {
  readonly #jobs = new Map<string, Job>()
  readonly #limits: DeskLimits
  readonly #now: () => number
  readonly #newId: () => string

  constructor({
    limits = deskLimits,
    now,
    newId,
  }: {
    readonly limits?: DeskLimits
    readonly now: () => number
    readonly newId: () => string
  }) {
    this.#limits = limits
    this.#now = now
    this.#newId = newId
  }

  /** Throws `RefusedError` if this participant has too many under way. */
  begin(order: Order): ExportJob {
    this.#tidy()
    const underWay = [...this.#jobs.values()].filter(
      job => job.participant === order.participant && !('until' in job.state),
    )
    if (underWay.length >= this.#limits.perParticipant)
      throw new RefusedError('too-many', 'You have several exports under way. Wait for one, or give one up.')
    const job: Job = {
      ...order,
      id: this.#newId(),
      abort: new AbortController(),
      state: { state: 'waiting', step: 'waiting', share: 0 },
    }
    this.#jobs.set(job.id, job)
    void this.#carryOut(job)
    return shown(job)
  }

  /** Undefined for a job that this board does not have, or no longer. */
  look(board: string, id: string): ExportJob | undefined {
    const job = this.#find(board, id)
    return job && shown(job)
  }

  /** Undefined where there is nothing to fetch (any more). */
  file(board: string, id: string): ExportFile | undefined {
    const state = this.#find(board, id)?.state
    return state?.state === 'done' ? state.file : undefined
  }

  ownerOf(board: string, id: string): string | undefined {
    return this.#find(board, id)?.participant
  }

  /** Gives a job up, whatever it is at; its file is gone too. */
  giveUp(board: string, id: string): void {
    const job = this.#find(board, id)
    if (!job) return
    this.#jobs.delete(job.id)
    job.abort.abort(new RefusedError('not-found', 'This export was given up.'))
  }

  async #carryOut(job: Job): Promise<void> {
    try {
      const file = await job.make({
        signal: job.abort.signal,
        onProgress: ({ step, share }) => {
          job.state = { state: 'working', step, share: Math.min(1, Math.max(0, share)) }
        },
      })
      job.state = { state: 'done', file, until: this.#now() + this.#limits.keepMs }
    } catch (error) {
      const message =
        error instanceof RefusedError
          ? error.message
          : 'The file could not be made. Try again, or in another format.'
      job.state = { state: 'failed', message, until: this.#now() + this.#limits.keepMs }
    }
    this.#tidy()
  }

  #find(board: string, id: string): Job | undefined {
    this.#tidy()
    const job = this.#jobs.get(id)
    return job?.board === board ? job : undefined
  }

  /** Drops what is too old, then the oldest results until the rest is light enough. */
  #tidy(): void {
    const now = this.#now()
    for (const [id, { state }] of this.#jobs) {
      if ('until' in state && state.until <= now) this.#jobs.delete(id)
    }
    let bytes = 0
    for (const [id, { state }] of [...this.#jobs].reverse()) {
      if (state.state !== 'done') continue
      bytes += state.file.body.length
      if (bytes > this.#limits.keepBytes) this.#jobs.delete(id)
    }
  }
}

function shown({ id, state }: Job): ExportJob {
  switch (state.state) {
    case 'done':
      return { id, state: 'done', step: 'done', share: 1, name: state.file.name }
    case 'failed':
      return { id, state: 'failed', step: 'failed', share: 1, message: state.message }
    default:
      return { id, ...state }
  }
}

import { Cell } from '#client/wire/Cell.ts'
import type { Answer } from '#client/wire/http.ts'
import type { ExportJob, ExportWish } from '#shared/protocol/exports.ts'

/** What one takes along: on its way, there, or not to be had. */
export type Taking = { readonly key: number; readonly label: string; readonly wish: ExportWish } & (
  | { readonly state: 'working'; readonly step: string; readonly share: number; readonly job?: string }
  | { readonly state: 'done'; readonly name: string; readonly path: string }
  | { readonly state: 'failed'; readonly message: string }
)

/** The server's side of it. */
export interface TakingsParts {
  readonly begin: (wish: ExportWish) => Promise<Answer<ExportJob>>
  readonly look: (job: string) => Promise<Answer<ExportJob>>
  readonly giveUp: (job: string) => Promise<Answer<unknown>>
  readonly pathOf: (job: string) => string
  /** Hands a finished file to the browser. */
  readonly save: (path: string) => Promise<void>
  /** Resolves when it is time to ask again. */
  readonly pause: () => Promise<void>
}

const mostKept = 8

/**
 * Files that the server makes for this tab: begun, followed, given up, saved when they are there. They outlive the view
 * that asked for them.
 */
export class Takings {
  readonly all = new Cell<readonly Taking[]>([])
  readonly #parts: TakingsParts
  #lastKey = 0

  constructor(parts: TakingsParts) {
    this.#parts = parts
  }

  async take(wish: ExportWish, label: string): Promise<void> {
    const key = ++this.#lastKey
    const base = { key, label, wish }
    const first: Taking = { ...base, state: 'working', step: 'waiting', share: 0 }
    this.all.set([first, ...this.all.current].slice(0, mostKept))
    let answer = await this.#parts.begin(wish)
    // Given up before the server knew of it.
    if (!this.#find(key)) {
      if (answer.ok) await this.#parts.giveUp(answer.value.id)
      return
    }
    while (answer.ok && (answer.value.state === 'waiting' || answer.value.state === 'working')) {
      const { id, step, share } = answer.value
      this.#put({ ...base, state: 'working', step, share, job: id })
      await this.#parts.pause()
      if (!this.#find(key)) return
      answer = await this.#parts.look(id)
      if (!this.#find(key)) return
    }
    if (!answer.ok) return this.#put({ ...base, state: 'failed', message: answer.refusal.message })
    const { id, state, name = label, message = '' } = answer.value
    if (state === 'failed') return this.#put({ ...base, state: 'failed', message })
    const path = this.#parts.pathOf(id)
    this.#put({ ...base, state: 'done', name, path })
    await this.#parts.save(path)
  }

  again(key: number): void {
    const taking = this.#find(key)
    if (!taking) return
    this.forget(key)
    void this.take(taking.wish, taking.label)
  }

  /** Ends what is on its way, and takes what is over off the list. */
  forget(key: number): void {
    const taking = this.#find(key)
    this.all.set(this.all.current.filter(one => one.key !== key))
    if (taking?.state === 'working' && taking.job) void this.#parts.giveUp(taking.job)
  }

  #find(key: number): Taking | undefined {
    return this.all.current.find(one => one.key === key)
  }

  #put(taking: Taking): void {
    this.all.set(this.all.current.map(one => (one.key === taking.key ? taking : one)))
  }
}

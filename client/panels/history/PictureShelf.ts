import { Cell } from '#client/wire/Cell.ts'
import { type Answer, fetchFile } from '#client/wire/http.ts'
import type { HttpError } from '#shared/protocol/http.ts'

/** `url` shows the picture of `path`; while the next is on its way it is the former one's. */
export interface ShownPicture {
  readonly path: string | undefined
  readonly url: string | undefined
  readonly isLoading: boolean
  readonly refusal?: HttpError
}

type Fetch = (path: string) => Promise<Answer<{ readonly file: Blob }>>

/** So many pictures are kept for going back and forth. */
const mostKept = 24

/**
 * Pictures of a board as it was, one at a time: whoever pulls the slider asks for many, and the server draws each. While
 * one is on its way, only the last of those asked for meanwhile follows. To be thrown away by `clear`.
 */
export class PictureShelf {
  readonly shown = new Cell<ShownPicture>({ path: undefined, url: undefined, isLoading: false })
  readonly #fetch: Fetch
  readonly #kept = new Map<string, string>()
  #wanted: string | undefined
  #isFetching = false

  constructor(fetch: Fetch = fetchFile) {
    this.#fetch = fetch
  }

  /** Shows this picture as soon as it is there. */
  want(path: string): void {
    this.#wanted = path
    const url = this.#kept.get(path)
    if (url !== undefined) this.shown.set({ path, url, isLoading: false })
    else void this.#work()
  }

  again(): void {
    void this.#work()
  }

  clear(): void {
    this.#wanted = undefined
    for (const url of this.#kept.values()) URL.revokeObjectURL(url)
    this.#kept.clear()
  }

  async #work(): Promise<void> {
    if (this.#isFetching) return
    this.#isFetching = true
    for (let path = this.#next(); path !== undefined; path = this.#next()) {
      this.shown.set({ path: this.shown.current.path, url: this.shown.current.url, isLoading: true })
      const answer = await this.#fetch(path)
      if (answer.ok && this.#wanted !== undefined) this.#keep(path, URL.createObjectURL(answer.value.file))
      if (path !== this.#wanted) continue
      const url = this.#kept.get(path)
      this.shown.set({ path, url, isLoading: false, ...(!answer.ok && { refusal: answer.refusal }) })
      break
    }
    this.#isFetching = false
  }

  /** What is wanted and not there. */
  #next(): string | undefined {
    const path = this.#wanted
    if (path === undefined) return undefined
    const url = this.#kept.get(path)
    if (url === undefined) return path
    this.shown.set({ path, url, isLoading: false })
    return undefined
  }

  #keep(path: string, url: string): void {
    this.#kept.set(path, url)
    for (const [oldest, former] of this.#kept) {
      if (this.#kept.size <= mostKept) return
      if (oldest === path || oldest === this.#wanted || oldest === this.shown.current.path) continue
      this.#kept.delete(oldest)
      URL.revokeObjectURL(former)
    }
  }
}

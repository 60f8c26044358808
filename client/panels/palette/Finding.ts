import { Cell } from '#client/wire/Cell.ts'
import type { PaletteItem, PaletteProvider } from './PaletteProvider.ts'

export interface Found {
  readonly provider: PaletteProvider
  readonly items: readonly PaletteItem[]
}

/**
 * What the providers find for the words last searched for, in the order of the providers. Those that answer at once
 * are there at once, so that Enter never takes what was found for other words; the others join when they answer.
 */
export class Finding {
  readonly found = new Cell<readonly Found[]>([])
  readonly #providers: readonly PaletteProvider[]
  #search = new AbortController()

  constructor(providers: readonly PaletteProvider[]) {
    this.#providers = providers
    this.search('')
  }

  search(words: string): void {
    this.stop()
    this.#search = new AbortController()
    const { signal } = this.#search
    const answers = new Map<PaletteProvider, readonly PaletteItem[]>()
    const join = (provider: PaletteProvider, items: readonly PaletteItem[]) => {
      if (signal.aborted) return
      answers.set(provider, items)
      this.#show(answers)
    }
    for (const provider of this.#providers) {
      const answer = provider.find(words, signal)
      if (!(answer instanceof Promise)) answers.set(provider, answer)
      // A search that fails has found nothing; the others stand.
      else
        answer.then(
          items => join(provider, items),
          () => {},
        )
    }
    this.#show(answers)
  }

  /** Nobody waits any more. */
  stop(): void {
    this.#search.abort()
  }

  #show(answers: ReadonlyMap<PaletteProvider, readonly PaletteItem[]>): void {
    this.found.set(
      this.#providers.flatMap(provider => {
        const items = answers.get(provider) ?? []
        return items.length > 0 ? [{ provider, items }] : []
      }),
    )
  }
}

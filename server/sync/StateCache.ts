import * as Y from 'yjs'
import { encodeFrame } from './frames.ts'

/** Encode again rather than send a longer tail than this behind an older state. */
const longestTail = 256

/**
 * The board for those who have nothing yet, encoded once for all of them: a state, and the updates that came after it.
 * Two hundred who join at once must not encode it two hundred times.
 */
export class StateCache {
  readonly #doc: Y.Doc
  #state: Uint8Array | undefined
  #tail: Uint8Array[] = []
  #tailBytes = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** Must hear of every update that is applied. */
  add(update: Uint8Array): void {
    if (!this.#state) return
    this.#tail.push(encodeFrame({ type: 'update', update }))
    this.#tailBytes += update.length
    if (this.#tail.length > longestTail || this.#tailBytes > 1024 + this.#state.length / 4) this.#forget()
  }

  frames(): readonly Uint8Array[] {
    this.#state ??= encodeFrame({ type: 'missing', update: Y.encodeStateAsUpdate(this.#doc) })
    return [this.#state, ...this.#tail]
  }

  #forget(): void {
    this.#state = undefined
    this.#tail = []
    this.#tailBytes = 0
  }
}

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
  #state: Buffer | undefined
  #tail: Buffer[] = []
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

  /**
   * The board for somebody who has some of it. Whoever lacks most gets all of it, which is there already: a vector can
   * be made up so that encoding what it lacks costs as much as the whole each time.
   */
  since(vector: Uint8Array): readonly Buffer[] {
    const known = Y.decodeStateVector(vector)
    let has = 0
    let all = 0
    for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(this.#doc))) {
      all += clock
      has += Math.min(clock, known.get(client) ?? 0)
    }
    if (has < all / 2) return this.frames()
    return [encodeFrame({ type: 'missing', update: Y.encodeStateAsUpdate(this.#doc, vector) })]
  }

  frames(): readonly Buffer[] {
    this.#state ??= encodeFrame({ type: 'missing', update: Y.encodeStateAsUpdate(this.#doc) })
    return [this.#state, ...this.#tail]
  }

  #forget(): void {
    this.#state = undefined
    this.#tail = []
    this.#tailBytes = 0
  }
}

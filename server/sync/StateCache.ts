import * as Y from 'yjs'
import { encodeFrame } from './frames.ts'

/** Encode again rather than send a longer tail than this behind an older state. */
const longestTail = 256

interface EncodedState {
  readonly frame: Buffer
  /** The update in the frame: a view on it. */
  readonly update: Uint8Array
}

/** The document; or, while it rests, what it knows of each client, and itself as bytes. */
type Source =
  | { readonly is: 'awake'; readonly doc: Y.Doc }
  | { readonly is: 'resting'; readonly vector: Uint8Array; readonly update: Uint8Array }

/**
 * The board for those who come, encoded once for all of them: a state, and the updates that came after it. Two hundred
 * who join at once must not encode it two hundred times. While nobody writes, these bytes are all that is kept of the
 * board, a twelfth of what the document takes, and whoever only looks is answered from them.
 */
export class StateCache {
  #source: Source
  #state: EncodedState | undefined
  #tail: Buffer[] = []
  #tailBytes = 0

  constructor(doc: Y.Doc) {
    this.#source = { is: 'awake', doc }
  }

  /** Must hear of every update that is applied. */
  add(update: Uint8Array): void {
    if (!this.#state) return
    this.#tail.push(encodeFrame({ type: 'update', update }))
    this.#tailBytes += update.length
    if (this.#tail.length > longestTail || this.#tailBytes > 1024 + this.#state.update.length / 4)
      this.#forget()
  }

  /** What the board knows of each client. */
  vector(): Uint8Array {
    return this.#source.is === 'awake' ? Y.encodeStateVector(this.#source.doc) : this.#source.vector
  }

  /**
   * The board for somebody who has some of it. Whoever lacks most gets all of it, which is there already: a vector can
   * be made up so that encoding what it lacks costs as much as the whole each time.
   */
  since(vector: Uint8Array): readonly Buffer[] {
    const known = Y.decodeStateVector(vector)
    let has = 0
    let all = 0
    for (const [client, clock] of Y.decodeStateVector(this.vector())) {
      all += clock
      has += Math.min(clock, known.get(client) ?? 0)
    }
    if (has < all / 2) return this.frames()
    return [encodeFrame({ type: 'missing', update: missing(this.#source, vector) })]
  }

  frames(): readonly Buffer[] {
    this.#state ??= encoded(missing(this.#source))
    return [this.#state.frame, ...this.#tail]
  }

  /** Lets go of the document, which is not to be used any more. */
  rest(): void {
    const vector = this.vector()
    if (this.#tail.length > 0) this.#forget()
    this.#state ??= encoded(missing(this.#source))
    this.#source = { is: 'resting', vector, update: this.#state.update }
  }

  /** Makes an empty document what the other was, and keeps to it from now on. */
  wake(doc: Y.Doc): void {
    Y.applyUpdate(doc, missing(this.#source))
    this.#source = { is: 'awake', doc }
  }

  #forget(): void {
    this.#state = undefined
    this.#tail = []
    this.#tailBytes = 0
  }
}

/** All that somebody lacks who has the vector, or nothing. */
function missing(source: Source, vector?: Uint8Array): Uint8Array {
  if (source.is === 'awake') return Y.encodeStateAsUpdate(source.doc, vector)
  return vector ? Y.diffUpdate(source.update, vector) : source.update
}

function encoded(update: Uint8Array): EncodedState {
  const frame = encodeFrame({ type: 'missing', update })
  return { frame, update: frame.subarray(frame.length - update.length) }
}

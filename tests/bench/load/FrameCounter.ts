export interface FrameEnd {
  readonly opcode: number
  /** Bytes of the message, without its header. */
  readonly length: number
}

/** Finds where the frames of a server end in what arrives in pieces, and keeps nothing of them. */
export class FrameCounter {
  frames = 0
  bytes = 0
  readonly #ended: (frame: FrameEnd) => void
  #header: number[] = []
  #frame: FrameEnd | undefined
  #missing = 0

  constructor(ended: (frame: FrameEnd) => void) {
    this.#ended = ended
  }

  take(chunk: Uint8Array): void {
    this.bytes += chunk.length
    let at = 0
    while (at < chunk.length) {
      if (!this.#frame) {
        this.#header.push(chunk[at] ?? 0)
        at += 1
        this.#begin()
      }
      const here = Math.min(this.#missing, chunk.length - at)
      at += here
      this.#missing -= here
      if (this.#frame && this.#missing === 0) this.#end(this.#frame)
    }
  }

  #begin(): void {
    const frame = frameOf(this.#header)
    if (!frame) return
    this.#frame = frame
    this.#missing = frame.length
    this.#header = []
  }

  #end(frame: FrameEnd): void {
    this.frames += 1
    this.#frame = undefined
    this.#ended(frame)
  }
}

function frameOf(header: readonly number[]): FrameEnd | undefined {
  const [first, second, ...rest] = header
  if (first === undefined || second === undefined) return undefined
  const opcode = first & 15
  if (second < 126) return { opcode, length: second }
  if (rest.length < (second === 126 ? 2 : 8)) return undefined
  return { opcode, length: rest.reduce((sum, byte) => sum * 256 + byte, 0) }
}

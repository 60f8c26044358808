/** The bytes are not what they claim to be. Caught by the decoder that owns the reader, never seen outside. */
export class Malformed extends Error {}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads lib0's encodings from bytes of a stranger. Every read is checked against the end of the view itself (the
 * library's own reader looks into the pooled buffer behind it), and no announced count is believed before the bytes
 * for it are there. Throws `Malformed`.
 */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** How many bytes have been read. */
  get at(): number {
    return this.#at
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  byte(): number {
    const byte = this.#bytes[this.#at]
    if (byte === undefined) throw new Malformed('the bytes end too early')
    this.#at += 1
    return byte
  }

  /** An unsigned number of up to 53 bits, seven to a byte. */
  whole(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 127) * scale
      if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is too large')
      if (byte < 128) return value
      scale *= 128
    }
  }

  /** A count of things that take at least `bytesEach` bytes: more than there can be is refused at once. */
  count(bytesEach: number): number {
    const count = this.whole()
    if (count * bytesEach > this.left) throw new Malformed('a count is larger than what follows')
    return count
  }

  /** A view, not a copy. */
  bytes(length: number): Uint8Array {
    if (length > this.left) throw new Malformed('the bytes end too early')
    const view = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    return view
  }

  /** Bytes behind their length. */
  block(): Uint8Array {
    return this.bytes(this.whole())
  }

  text(): string {
    const bytes = this.block()
    try {
      return utf8.decode(bytes)
    } catch (error) {
      throw new Malformed('a text is not UTF-8', { cause: error })
    }
  }

  end(): void {
    if (this.left > 0) throw new Malformed('bytes are left over')
  }
}

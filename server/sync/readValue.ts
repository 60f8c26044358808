import { type ByteReader, Malformed } from './ByteReader.ts'
import { Laborious } from './Effort.ts'

export interface ValueBounds {
  readonly textUnits: number
  /** Counted down by each value that is read, nested ones too. */
  valuesLeft: number
}

const deepest = 4
const kinds = {
  undefined: 127,
  null: 126,
  whole: 125,
  float32: 124,
  float64: 123,
  false: 121,
  true: 120,
  text: 119,
  object: 118,
  list: 117,
} as const

/** Reads one plain value through; answers it if it is simple, undefined for lists and objects. */
export function readValue(reader: ByteReader, bounds: ValueBounds, depth = 1): unknown {
  if (depth > deepest) throw new Malformed('a value is too deep')
  bounds.valuesLeft -= 1
  if (bounds.valuesLeft < 0) throw new Laborious('too many values')
  switch (reader.byte()) {
    case kinds.undefined:
      return undefined
    case kinds.null:
      return null
    case kinds.whole:
      readSigned(reader)
      return 0
    case kinds.float32:
      reader.bytes(4)
      return 0
    case kinds.float64:
      reader.bytes(8)
      return 0
    case kinds.false:
      return false
    case kinds.true:
      return true
    case kinds.text: {
      const text = reader.text()
      if (text.length > bounds.textUnits) throw new Malformed('a text is too long')
      return text
    }
    case kinds.object:
      for (let left = reader.count(2); left > 0; left--) {
        if (isPrototypeKey(reader.text())) throw new Malformed('a key that reaches into prototypes')
        readValue(reader, bounds, depth + 1)
      }
      return undefined
    case kinds.list:
      for (let left = reader.count(1); left > 0; left--) readValue(reader, bounds, depth + 1)
      return undefined
    default:
      throw new Malformed('a value that no board holds')
  }
}

export function isPrototypeKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype'
}

/** Seven bits to a byte as well, but for the first, which has the sign. Only the bounds matter here. */
function readSigned(reader: ByteReader): void {
  let byte = reader.byte()
  let value = byte & 63
  for (let scale = 64; byte >= 128; scale *= 128) {
    byte = reader.byte()
    value += (byte & 127) * scale
    if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is too large')
  }
}

import { accept, type Result, refuse } from '#shared/std/result.ts'
import { ByteReader, Malformed } from './ByteReader.ts'

/**
 * A bounded reader of Yjs updates, format V1: the same bytes as Yjs would read, but counts are checked before
 * anything is made for them, and only what a board is made of is let through. Yjs' own decoder makes an array of
 * whatever length nine bytes announce.
 */
export interface DecodedUpdate {
  /** In the order of the bytes; within one client by clock and without holes. */
  readonly structs: readonly Struct[]
  readonly deletes: readonly DeletedRange[]
}

export interface Id {
  readonly client: number
  readonly clock: number
}

export interface DeletedRange extends Id {
  readonly length: number
}

export type Struct = GarbageStruct | ItemStruct

/** Something that was deleted together with what it lay in: only its length is left. */
interface GarbageStruct extends Id {
  readonly kind: 'garbage'
  readonly length: number
}

export interface ItemStruct extends Id {
  readonly kind: 'item'
  readonly length: number
  readonly origin: Id | undefined
  readonly rightOrigin: Id | undefined
  /** Named only if there is no neighbour: a root by its name, or the item that holds the container. */
  readonly parent: string | Id | undefined
  readonly sub: string | undefined
  readonly content: Content
}

export type Content =
  | { readonly type: 'deleted' | 'map' | 'text' }
  | { readonly type: 'string'; readonly units: number }
  /** Plain values; the last is kept if it is simple, for those who must know what was written. */
  | { readonly type: 'any'; readonly value: unknown }

export interface UpdateLimits {
  readonly structs: number
  /** UTF-16 units in one piece of text. */
  readonly textUnits: number
}

const infoBits = { origin: 128, rightOrigin: 64, sub: 32, kind: 31 } as const
const kinds = { garbage: 0, deleted: 1, string: 4, type: 7, any: 8 } as const
const sharedTypes = { map: 1, text: 2 } as const
const mostClients = 10_000
const longestRun = 1_000_000
const deepestValue = 4

/** Total: an update or a reason, never an exception. */
export function decodeUpdate(bytes: Uint8Array, limits: UpdateLimits): Result<DecodedUpdate, string> {
  try {
    const reader = new ByteReader(bytes)
    const structs = readStructs(reader, limits)
    const deletes = readDeletes(reader)
    reader.end()
    return accept({ structs, deletes })
  } catch (error) {
    if (error instanceof Malformed) return refuse(error.message)
    throw error
  }
}

function readStructs(reader: ByteReader, limits: UpdateLimits): readonly Struct[] {
  const structs: Struct[] = []
  const clients = new Set<number>()
  const sections = reader.count(3)
  if (sections > mostClients) throw new Malformed('too many clients')
  for (let section = 0; section < sections; section++) {
    const count = reader.count(2)
    const client = readClient(reader)
    // Yjs would take only the second section of a client and miss the first.
    if (clients.has(client)) throw new Malformed('a client stands twice')
    clients.add(client)
    if (structs.length + count > limits.structs) throw new Malformed('too many structs')
    let clock = reader.whole()
    for (let index = 0; index < count; index++) {
      const struct = readStruct(reader, { client, clock }, limits)
      structs.push(struct)
      clock += struct.length
    }
    if (!Number.isSafeInteger(clock)) throw new Malformed('a clock is too large')
  }
  return structs
}

function readClient(reader: ByteReader): number {
  const client = reader.whole()
  if (client > 0xff_ff_ff_ff) throw new Malformed('a client is larger than 32 bits')
  return client
}

function readStruct(reader: ByteReader, id: Id, limits: UpdateLimits): Struct {
  const info = reader.byte()
  const kind = info & infoBits.kind
  if (kind === kinds.garbage) return { ...id, kind: 'garbage', length: readLength(reader) }
  const origin = info & infoBits.origin ? readId(reader) : undefined
  const rightOrigin = info & infoBits.rightOrigin ? readId(reader) : undefined
  const standsAlone = !origin && !rightOrigin
  const parent = standsAlone ? readParent(reader) : undefined
  const sub = standsAlone && info & infoBits.sub ? reader.text() : undefined
  const { length, content } = readContent(reader, kind, limits)
  return { ...id, kind: 'item', length, origin, rightOrigin, parent, sub, content }
}

function readParent(reader: ByteReader): string | Id {
  return reader.whole() === 1 ? reader.text() : readId(reader)
}

function readId(reader: ByteReader): Id {
  return { client: reader.whole(), clock: reader.whole() }
}

/** Nothing that Yjs writes is empty, and an empty struct would make its search for a clock run in circles. */
function readLength(reader: ByteReader): number {
  const length = reader.whole()
  if (length < 1 || length > longestRun) throw new Malformed('a length is out of bounds')
  return length
}

function readContent(
  reader: ByteReader,
  kind: number,
  limits: UpdateLimits,
): { readonly length: number; readonly content: Content } {
  switch (kind) {
    case kinds.deleted:
      return { length: readLength(reader), content: { type: 'deleted' } }
    case kinds.string: {
      const { length } = reader.text()
      if (length < 1 || length > limits.textUnits) throw new Malformed('a piece of text is out of bounds')
      return { length, content: { type: 'string', units: length } }
    }
    case kinds.type:
      return { length: 1, content: { type: readSharedType(reader) } }
    case kinds.any: {
      const length = reader.count(1)
      if (length < 1) throw new Malformed('a length is out of bounds')
      let value: unknown
      for (let index = 0; index < length; index++) value = readValue(reader, { depth: 1, limits })
      return { length, content: { type: 'any', value } }
    }
    default:
      throw new Malformed('content that no board holds')
  }
}

function readSharedType(reader: ByteReader): 'map' | 'text' {
  switch (reader.whole()) {
    case sharedTypes.map:
      return 'map'
    case sharedTypes.text:
      return 'text'
    default:
      throw new Malformed('a shared type that no board holds')
  }
}

/** Reads one plain value through; answers it if it is simple, undefined for lists and objects. */
function readValue(
  reader: ByteReader,
  at: { readonly depth: number; readonly limits: UpdateLimits },
): unknown {
  if (at.depth > deepestValue) throw new Malformed('a value is too deep')
  const deeper = { depth: at.depth + 1, limits: at.limits }
  switch (reader.byte()) {
    case 127:
      return undefined
    case 126:
      return null
    case 125:
      readSigned(reader)
      return 0
    case 124:
      reader.bytes(4)
      return 0
    case 123:
      reader.bytes(8)
      return 0
    case 121:
      return false
    case 120:
      return true
    case 119: {
      const text = reader.text()
      if (text.length > at.limits.textUnits) throw new Malformed('a text is too long')
      return text
    }
    case 118:
      for (let left = reader.count(2); left > 0; left--) {
        if (isPrototypeKey(reader.text())) throw new Malformed('a key that reaches into prototypes')
        readValue(reader, deeper)
      }
      return undefined
    case 117:
      for (let left = reader.count(1); left > 0; left--) readValue(reader, deeper)
      return undefined
    default:
      throw new Malformed('a value that no board holds')
  }
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

function readDeletes(reader: ByteReader): readonly DeletedRange[] {
  const deletes: DeletedRange[] = []
  for (let clients = reader.count(2); clients > 0; clients--) {
    const client = readClient(reader)
    for (let ranges = reader.count(2); ranges > 0; ranges--) {
      const clock = reader.whole()
      const length = reader.whole()
      if (length < 1 || !Number.isSafeInteger(clock + length))
        throw new Malformed('a deleted range is out of bounds')
      deletes.push({ client, clock, length })
    }
  }
  return deletes
}

export function isPrototypeKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype'
}

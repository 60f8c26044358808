import { accept, type Result, refuse } from '#shared/std/result.ts'
import { ByteReader, Malformed } from './ByteReader.ts'
import { Laborious } from './Effort.ts'
import { readValue, type ValueBounds } from './readValue.ts'

/**
 * A bounded reader of Yjs updates, format V1: the same bytes as Yjs would read, but counts are checked before
 * anything is made for them, and only what a board is made of is let through. Yjs' own decoder makes an array of
 * whatever length nine bytes announce.
 */
export interface DecodedUpdate {
  /** In the order of the bytes; within one client by clock and without holes. */
  readonly structs: readonly Struct[]
  /** Each client's together, by clock, and none over another. */
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

/** Where a struct stands in the bytes. */
interface Placed extends Id {
  readonly length: number
  readonly start: number
  readonly end: number
}

/** Something that was deleted together with what it lay in: only its length is left. */
interface GarbageStruct extends Placed {
  readonly kind: 'garbage'
}

export interface ItemStruct extends Placed {
  readonly kind: 'item'
  readonly origin: Id | undefined
  readonly rightOrigin: Id | undefined
  /** Named only if there is no neighbour: a root by its name, or the item that holds the container. */
  readonly parent: string | Id | undefined
  readonly sub: string | undefined
  readonly content: Content
}

export type Content =
  | { readonly type: 'deleted' | 'map' | 'text' }
  | { readonly type: 'string'; readonly text: string }
  /** Plain values; the last is kept if it is simple, for those who must know what was written. */
  | { readonly type: 'any'; readonly value: unknown }

export interface UpdateLimits {
  readonly structs: number
  /** Ranges of what is deleted. */
  readonly ranges: number
  /** UTF-16 units in one piece of text. */
  readonly textUnits: number
  /** Plain values, those within others included. */
  readonly values: number
}

const infoBits = { origin: 128, rightOrigin: 64, sub: 32, kind: 31 } as const
const kinds = { garbage: 0, deleted: 1, string: 4, type: 7, any: 8 } as const
const sharedTypes = { map: 1, text: 2 } as const
const mostClients = 10_000
const longestRun = 1_000_000

/** An update or the reason why it is none. Throws `Laborious` if it counts more than the limits allow. */
export function decodeUpdate(bytes: Uint8Array, limits: UpdateLimits): Result<DecodedUpdate, string> {
  try {
    const reader = new ByteReader(bytes)
    const structs = readStructs(reader, limits)
    const deletes = readDeletes(reader, limits)
    reader.end()
    return accept({ structs, deletes })
  } catch (error) {
    if (error instanceof Malformed) return refuse(error.message)
    throw error
  }
}

function readStructs(reader: ByteReader, limits: UpdateLimits): readonly Struct[] {
  const bounds = { textUnits: limits.textUnits, valuesLeft: limits.values }
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
    if (structs.length + count > limits.structs) throw new Laborious('too many structs')
    let clock = reader.whole()
    for (let index = 0; index < count; index++) {
      const struct = readStruct(reader, { client, clock }, bounds)
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

function readStruct(reader: ByteReader, { client, clock }: Id, bounds: ValueBounds): Struct {
  const start = reader.at
  const info = reader.byte()
  const kind = info & infoBits.kind
  if (kind === kinds.garbage) {
    const length = readLength(reader)
    return { kind: 'garbage', client, clock, length, start, end: reader.at }
  }
  const origin = info & infoBits.origin ? readId(reader) : undefined
  const rightOrigin = info & infoBits.rightOrigin ? readId(reader) : undefined
  const standsAlone = !origin && !rightOrigin
  const parent = standsAlone ? readParent(reader) : undefined
  const sub = standsAlone && info & infoBits.sub ? reader.text() : undefined
  const { length, content } = readContent(reader, kind, bounds)
  const end = reader.at
  return { kind: 'item', client, clock, length, start, end, origin, rightOrigin, parent, sub, content }
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
  bounds: ValueBounds,
): { readonly length: number; readonly content: Content } {
  switch (kind) {
    case kinds.deleted:
      return { length: readLength(reader), content: { type: 'deleted' } }
    case kinds.string: {
      const text = reader.text()
      const { length } = text
      if (length < 1 || length > bounds.textUnits) throw new Malformed('a piece of text is out of bounds')
      return { length, content: { type: 'string', text } }
    }
    case kinds.type:
      return { length: 1, content: { type: readSharedType(reader) } }
    case kinds.any: {
      const length = reader.count(1)
      if (length < 1) throw new Malformed('a length is out of bounds')
      let value: unknown
      for (let index = 0; index < length; index++) value = readValue(reader, bounds)
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

/**
 * In order and none over another, as Yjs writes them: it walks over everything in each, so that many wide ones over the
 * same would take it hours.
 */
function readDeletes(reader: ByteReader, limits: UpdateLimits): readonly DeletedRange[] {
  const deletes: DeletedRange[] = []
  const clients = new Set<number>()
  for (let sections = reader.count(2); sections > 0; sections--) {
    const client = readClient(reader)
    if (clients.has(client)) throw new Malformed('a client stands twice among the deleted')
    clients.add(client)
    const count = reader.count(2)
    if (deletes.length + count > limits.ranges) throw new Laborious('too many deleted ranges')
    let next = 0
    for (let index = 0; index < count; index++) {
      const clock = reader.whole()
      const length = reader.whole()
      if (clock < next) throw new Malformed('deleted ranges are out of order')
      next = clock + length
      if (length < 1 || !Number.isSafeInteger(next)) throw new Malformed('a deleted range is out of bounds')
      deletes.push({ client, clock, length })
    }
  }
  return deletes
}

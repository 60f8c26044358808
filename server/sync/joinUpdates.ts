import * as encoding from 'lib0/encoding'
import type { DecodedUpdate, DeletedRange, Struct } from './decodeUpdate.ts'

/** An update that may be joined with others, and what the guard has read in it. */
export interface PlainUpdate extends DecodedUpdate {
  readonly bytes: Uint8Array
}

/**
 * Plain updates (`guard.ts`) as one, in order: what Yjs makes of them, too, but it reads every piece again and sorts all
 * clients anew before each. The bytes of the pieces stay as they are, so only the numbers before them are written.
 */
export function joinUpdates(updates: readonly PlainUpdate[]): Uint8Array {
  const [first] = updates
  if (first && updates.length === 1) return first.bytes
  return encoding.encode(encoder => {
    writeStructs(encoder, updates)
    writeDeletes(encoder, updates)
  })
}

interface Section {
  readonly client: number
  readonly clock: number
  readonly pieces: Uint8Array[]
}

/** A plain update begins where the one before it of the same client has ended. */
function writeStructs(encoder: encoding.Encoder, updates: readonly PlainUpdate[]): void {
  const sections = new Map<number, Section>()
  for (const { bytes, structs } of updates) {
    for (const struct of structs) {
      const { pieces } = sectionOf(sections, struct)
      pieces.push(bytes.subarray(struct.start, struct.end))
    }
  }
  encoding.writeVarUint(encoder, sections.size)
  for (const { client, clock, pieces } of largestFirst(sections)) {
    encoding.writeVarUint(encoder, pieces.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const piece of pieces) encoding.writeUint8Array(encoder, piece)
  }
}

function sectionOf(sections: Map<number, Section>, { client, clock }: Struct): Section {
  const known = sections.get(client)
  if (known) return known
  const section = { client, clock, pieces: [] }
  sections.set(client, section)
  return section
}

function writeDeletes(encoder: encoding.Encoder, updates: readonly PlainUpdate[]): void {
  const byClient = Map.groupBy(
    updates.flatMap(update => update.deletes),
    range => range.client,
  )
  encoding.writeVarUint(encoder, byClient.size)
  for (const ranges of largestFirst(byClient)) {
    const joined = joinRanges(ranges)
    encoding.writeVarUint(encoder, ranges[0]?.client ?? 0)
    encoding.writeVarUint(encoder, joined.length)
    for (const { clock, length } of joined) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
}

/** As Yjs writes them, and looks for them. */
function largestFirst<Value>(byClient: ReadonlyMap<number, Value>): readonly Value[] {
  return [...byClient].sort(([a], [b]) => b - a).map(([, value]) => value)
}

/** In order, and those that meet as one. */
function joinRanges(ranges: readonly DeletedRange[]): readonly DeletedRange[] {
  const joined: DeletedRange[] = []
  for (const range of ranges.toSorted((a, b) => a.clock - b.clock)) {
    const last = joined.at(-1)
    const end = range.clock + range.length
    if (!last || range.clock > last.clock + last.length) joined.push(range)
    else joined[joined.length - 1] = { ...last, length: Math.max(last.clock + last.length, end) - last.clock }
  }
  return joined
}

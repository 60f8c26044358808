import * as encoding from 'lib0/encoding'
import type { DeletedRange, Id, Struct } from './decodeUpdate.ts'

/**
 * Yjs updates (V1) made of pieces of another: the same bytes, only the numbers before them are new. Larger clients come
 * first, as Yjs writes them: told otherwise it merges updates into nonsense.
 */

/** `structs` of `bytes`, in an order in which each client's follow each other. */
export function updateOf(bytes: Uint8Array, structs: readonly Struct[]): Uint8Array {
  const sections = byClient(structs)
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, sections.length)
    for (const [client, own] of sections) {
      encoding.writeVarUint(encoder, own.length)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, own[0]?.clock ?? 0)
      for (const { start, end } of own) encoding.writeUint8Array(encoder, bytes.subarray(start, end))
    }
    encoding.writeVarUint(encoder, 0)
  })
}

export function updateOfDeleted(ranges: readonly DeletedRange[]): Uint8Array {
  const sections = byClient(ranges)
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, sections.length)
    for (const [client, own] of sections) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, own.length)
      for (const { clock, length } of own) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
  })
}

function byClient<One extends Id>(all: readonly One[]): readonly (readonly [number, readonly One[]])[] {
  return [...Map.groupBy(all, one => one.client)].sort(([a], [b]) => b - a)
}

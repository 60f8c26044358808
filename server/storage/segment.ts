import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Piece, Row, SeqRange } from './BoardStore.ts'

/** Rows of one piece of history: enough to compress well, few enough to read quickly. */
const segmentRows = 2000

/** Rows of a log, one after the other, as history keeps them. */
export function piecesOf(rows: readonly Row[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < rows.length; at += segmentRows) {
    const some = rows.slice(at, at + segmentRows)
    pieces.push({ first: some[0]?.seq ?? 0, last: some.at(-1)?.seq ?? 0, packed: packRows(some) })
  }
  return pieces
}

/**
 * A piece of history: consecutive rows, compressed together. First seq, count, then time, participant and raw bytes
 * of each. Raw updates resemble each other, so they shrink to a fraction side by side.
 */
export function packRows(rows: readonly Row[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, rows[0]?.seq ?? 0)
  encoding.writeVarUint(encoder, rows.length)
  for (const row of rows) {
    encoding.writeVarUint(encoder, row.time)
    encoding.writeVarString(encoder, row.participant)
    encoding.writeVarUint8Array(encoder, row.bytes)
  }
  return zstdCompressSync(encoding.toUint8Array(encoder))
}

/** The reverse of `packRows`. Throws if the bytes are damaged. */
function unpackRows(packed: Uint8Array): readonly Row[] {
  const decoder = decoding.createDecoder(new Uint8Array(zstdDecompressSync(packed)))
  const first = decoding.readVarUint(decoder)
  const count = decoding.readVarUint(decoder)
  return Array.from({ length: count }, (_, index) => ({
    seq: first + index,
    time: decoding.readVarUint(decoder),
    participant: decoding.readVarString(decoder),
    bytes: decoding.readVarUint8Array(decoder).slice(),
  }))
}

/** The rows of a piece that lie within a range. */
export function rowsIn(
  { packed }: Piece,
  { from = 1, to = Number.MAX_SAFE_INTEGER }: SeqRange = {},
): readonly Row[] {
  return unpackRows(packed).filter(({ seq }) => seq >= from && seq <= to)
}

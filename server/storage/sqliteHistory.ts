import type { DatabaseSync } from 'node:sqlite'
import { zstdDecompressSync } from 'node:zlib'
import type { BoardId, BoardSize, Keyframe, Piece, Seq } from './BoardStore.ts'
import { packRows } from './segment.ts'
import { blob, rowOf, whole } from './sqliteColumns.ts'

/** What has not been compacted yet is handed out in pieces of so many rows. */
const tailPieceRows = 500

/** What was, on one connection. Synchronous: it runs in a worker. Promises as in `BoardStore`. */
export function sqliteHistory(database: DatabaseSync) {
  const segment = database.prepare(
    'SELECT first, last, bytes FROM segment WHERE board = ? AND last >= ? ORDER BY first LIMIT 1',
  )
  const tail = database.prepare(
    'SELECT seq, time, participant, bytes FROM tail WHERE board = ? AND seq >= ? ORDER BY seq LIMIT ?',
  )
  const snapshot = database.prepare(
    'SELECT seq, bytes FROM snapshot WHERE board = ? AND seq <= ? ORDER BY seq DESC LIMIT 1',
  )
  const size = database.prepare(`
    SELECT head,
      (SELECT coalesce(sum(length(bytes)), 0) FROM tail WHERE board = id) +
      (SELECT coalesce(sum(length(bytes)), 0) FROM segment WHERE board = id) +
      (SELECT coalesce(sum(length(bytes)), 0) FROM snapshot WHERE board = id) AS bytes
    FROM board WHERE id = ?
  `)

  return {
    /** The next piece that holds anything from a seq on; undefined at the end. */
    pieceFrom(board: BoardId, from: Seq): Piece | undefined {
      const found = segment.get(board, from)
      if (found)
        return { first: whole(found, 'first'), last: whole(found, 'last'), packed: blob(found, 'bytes') }
      const rows = tail.all(board, from, tailPieceRows).map(rowOf)
      const [first] = rows
      const last = rows.at(-1)
      return first && last && { first: first.seq, last: last.seq, packed: packRows(rows) }
    },

    keyframe(board: BoardId, at: Seq): Keyframe | undefined {
      const found = snapshot.get(board, at)
      if (!found) return undefined
      return {
        seq: whole(found, 'seq'),
        snapshot: new Uint8Array(zstdDecompressSync(blob(found, 'bytes'))),
      }
    },

    size(board: BoardId): BoardSize | undefined {
      const found = size.get(board)
      return found && { edits: whole(found, 'head'), bytes: whole(found, 'bytes') }
    },
  }
}

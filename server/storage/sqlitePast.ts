import type { DatabaseSync } from 'node:sqlite'
import { zstdCompressSync } from 'node:zlib'
import type { BoardId } from './BoardStore.ts'
import type { BoardPast } from './Registry.ts'

/** Lays a log from elsewhere under a board that has none, as compaction would have left it. To be called in a transaction. */
export function layPast(
  database: DatabaseSync,
  board: BoardId,
  { head, snapshot, pieces, claims }: BoardPast,
): void {
  database.prepare('UPDATE board SET head = ? WHERE id = ?').run(head, board)
  database
    .prepare('INSERT INTO snapshot (board, seq, bytes) VALUES (?, ?, ?)')
    .run(board, head, zstdCompressSync(snapshot))
  const addPiece = database.prepare('INSERT INTO segment (board, first, last, bytes) VALUES (?, ?, ?, ?)')
  for (const { first, last, packed } of pieces) addPiece.run(board, first, last, packed)
  const addClaim = database.prepare('INSERT INTO claim (board, client, participant) VALUES (?, ?, ?)')
  for (const [client, participant] of claims) addClaim.run(board, client, participant)
}

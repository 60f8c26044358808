import type { DatabaseSync } from 'node:sqlite'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import * as Y from 'yjs'
import type { BoardId, Piece, Row, Seq } from './BoardStore.ts'
import { isKeyframe } from './isKeyframe.ts'
import { readPrivateName } from './privateName.ts'
import { piecesOf } from './segment.ts'
import { blob, rowOf, whole } from './sqliteColumns.ts'
import { transact } from './transact.ts'
import { wiping } from './wiping.ts'

/** Less than a millisecond of work. */
const droppedAtOnce = 250

type Snapshot = { readonly seq: Seq; readonly bytes: Uint8Array }

/**
 * Snapshot, new tail, history. Replaying and packing are done outside the transaction, so that commits go on meanwhile;
 * rows appended meanwhile stay in the tail. Never from a live document, never by merging updates (super-linear). Of what
 * is private no history is kept.
 */
export function compact(database: DatabaseSync, board: BoardId): Seq | undefined {
  const before = latestSnapshot(database, board)
  const rows = database
    .prepare('SELECT seq, time, participant, bytes FROM tail WHERE board = ? AND seq > ? ORDER BY seq')
    .all(board, before?.seq ?? 0)
    .map(rowOf)
  const last = rows.at(-1)?.seq
  if (last === undefined) return dropFolded(database, board, before?.seq)
  const state = replay(before?.bytes, rows)
  if (!state) return undefined
  const packed = zstdCompressSync(state)
  const pieces = piecesOf(rows)
  const fold = (keep: () => void) => {
    const folded = transact(database, () => {
      if (latestSnapshot(database, board)?.seq !== before?.seq) return undefined
      if (!database.prepare('SELECT 1 FROM board WHERE id = ?').get(board)) return undefined
      database.prepare('INSERT INTO snapshot (board, seq, bytes) VALUES (?, ?, ?)').run(board, last, packed)
      keep()
      return last
    })
    dropFolded(database, board, folded)
    return folded
  }
  if (readPrivateName(board)) return wiping(database, () => fold(() => dropSnapshot(database, board, before)))
  return fold(() => {
    keepHistory(database, board, pieces)
    if (before) dropUnlessKeyframe(database, board, before)
  })
}

/**
 * Rows that a snapshot has made superfluous, a few at a time: each time is a transaction, and no commit has to wait for
 * all of them. Nobody reads those that a crash leaves, and the next time takes them along.
 */
function dropFolded(database: DatabaseSync, board: BoardId, upTo: Seq | undefined): undefined {
  if (upTo === undefined) return
  const drop = database.prepare(
    'DELETE FROM tail WHERE rowid IN (SELECT rowid FROM tail WHERE board = ? AND seq <= ? LIMIT ?)',
  )
  let dropped: number
  do dropped = Number(drop.run(board, upTo, droppedAtOnce).changes)
  while (dropped === droppedAtOnce)
}

/** What somebody has written in private and taken away again is nobody's to see, on no disk and in no history. */
function dropSnapshot(database: DatabaseSync, board: BoardId, former: Snapshot | undefined): void {
  if (former) database.prepare('DELETE FROM snapshot WHERE board = ? AND seq = ?').run(board, former.seq)
}

function latestSnapshot(database: DatabaseSync, board: BoardId): Snapshot | undefined {
  const found = database
    .prepare('SELECT seq, bytes FROM snapshot WHERE board = ? ORDER BY seq DESC LIMIT 1')
    .get(board)
  return found && { seq: whole(found, 'seq'), bytes: blob(found, 'bytes') }
}

/** The whole state as one update of format V2; undefined while anything waits for what has not arrived. */
function replay(snapshot: Uint8Array | undefined, rows: readonly Row[]): Uint8Array | undefined {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot) Y.applyUpdateV2(doc, new Uint8Array(zstdDecompressSync(snapshot)))
    for (const row of rows) Y.applyUpdate(doc, row.bytes)
  })
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null
  const state = isWhole ? Y.encodeStateAsUpdateV2(doc) : undefined
  doc.destroy()
  return state
}

function keepHistory(database: DatabaseSync, board: BoardId, pieces: readonly Piece[]): void {
  const add = database.prepare('INSERT INTO segment (board, first, last, bytes) VALUES (?, ?, ?, ?)')
  for (const { first, last, packed } of pieces) add.run(board, first, last, packed)
}

function dropUnlessKeyframe(database: DatabaseSync, board: BoardId, former: Snapshot): void {
  const kept = database
    .prepare('SELECT coalesce(max(seq), 0) AS seq FROM snapshot WHERE board = ? AND seq < ?')
    .get(board, former.seq)
  const after = kept ? whole(kept, 'seq') : 0
  const pieces = database
    .prepare(
      'SELECT coalesce(sum(length(bytes)), 0) AS bytes FROM segment WHERE board = ? AND first > ? AND last <= ?',
    )
    .get(board, after, former.seq)
  const isKept = isKeyframe({
    bytes: former.bytes.length,
    editsBefore: former.seq - after,
    historyBefore: pieces ? whole(pieces, 'bytes') : 0,
  })
  if (!isKept) dropSnapshot(database, board, former)
}

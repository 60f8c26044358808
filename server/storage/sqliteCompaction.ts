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

/** What the tail of a log amounts to, ready to be written. */
export interface Folded {
  readonly board: BoardId
  /** The snapshot that it was worked out from. */
  readonly before: Seq | undefined
  readonly last: Seq
  /** Compressed. */
  readonly snapshot: Uint8Array
  readonly pieces: readonly Piece[]
}

/**
 * Snapshot, new tail, history. What takes long, replaying and packing, only reads, so that commits go on meanwhile; rows
 * appended meanwhile stay in the tail. What writes is little at a time, for it has to be done between commits: two
 * connections that both write wait for each other in naps, and whoever writes often starves the other. Never from a live
 * document, never by merging updates (super-linear). Of what is private no history is kept.
 */
export function sqliteCompaction(database: DatabaseSync) {
  return {
    /** Undefined if there is nothing to fold, or something in it waits for what has not arrived. */
    fold: (board: BoardId) => fold(database, board),
    /** All of it in one transaction; undefined if somebody else was quicker, or the board is gone. */
    keepFolded: (folded: Folded) =>
      wipingIfPrivate(database, folded.board, () => transact(database, () => keep(database, folded))),
    /** Takes away some of the rows that a snapshot has made superfluous; false once none are left. */
    dropFolded: (board: BoardId) => wipingIfPrivate(database, board, () => drop(database, board)),
  }
}

function fold(database: DatabaseSync, board: BoardId): Folded | undefined {
  const before = latestSnapshot(database, board)
  const rows = database
    .prepare('SELECT seq, time, participant, bytes FROM tail WHERE board = ? AND seq > ? ORDER BY seq')
    .all(board, before?.seq ?? 0)
    .map(rowOf)
  const last = rows.at(-1)?.seq
  const state = last === undefined ? undefined : replay(before?.bytes, rows)
  if (last === undefined || !state) return undefined
  const pieces = readPrivateName(board) ? [] : piecesOf(rows)
  return { board, before: before?.seq, last, snapshot: new Uint8Array(zstdCompressSync(state)), pieces }
}

function keep(database: DatabaseSync, { board, before, last, snapshot, pieces }: Folded): Seq | undefined {
  const former = latestSnapshot(database, board)
  if (former?.seq !== before) return undefined
  if (!database.prepare('SELECT 1 FROM board WHERE id = ?').get(board)) return undefined
  database.prepare('INSERT INTO snapshot (board, seq, bytes) VALUES (?, ?, ?)').run(board, last, snapshot)
  keepHistory(database, board, pieces)
  if (former && readPrivateName(board)) dropSnapshot(database, board, former)
  else if (former) dropUnlessKeyframe(database, board, former)
  return last
}

/** Nobody reads rows that a crash leaves, and the next time takes them along. */
function drop(database: DatabaseSync, board: BoardId): boolean {
  const { changes } = database
    .prepare(
      `DELETE FROM tail WHERE rowid IN (
        SELECT rowid FROM tail
        WHERE board = ?1 AND seq <= (SELECT max(seq) FROM snapshot WHERE board = ?1) LIMIT ?2
      )`,
    )
    .run(board, droppedAtOnce)
  return changes === droppedAtOnce
}

/** What somebody has written in private and taken away again is nobody's to see, on no disk and in no history. */
function wipingIfPrivate<Value>(database: DatabaseSync, board: BoardId, run: () => Value): Value {
  return readPrivateName(board) ? wiping(database, run) : run()
}

function dropSnapshot(database: DatabaseSync, board: BoardId, former: Snapshot): void {
  database.prepare('DELETE FROM snapshot WHERE board = ? AND seq = ?').run(board, former.seq)
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

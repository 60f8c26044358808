import type { DatabaseSync } from 'node:sqlite'
import { zstdDecompressSync } from 'node:zlib'
import type { BoardId, Group, Row, Seq, StoredBoard } from './BoardStore.ts'
import { blob, rowOf, text, whole } from './sqliteColumns.ts'
import { readAtOnce, transact } from './transact.ts'

/** The log on one connection. Synchronous: it runs in a worker. Promises as in `BoardStore`. */
export function sqliteLog(database: DatabaseSync) {
  const raiseHead = database.prepare('UPDATE board SET head = head + ? WHERE id = ? RETURNING head')
  const addRow = database.prepare(
    'INSERT INTO tail (board, seq, time, participant, bytes) VALUES (?, ?, ?, ?, ?)',
  )
  const addClaim = database.prepare(
    'INSERT OR IGNORE INTO claim (board, client, participant) VALUES (?, ?, ?)',
  )
  const head = database.prepare('SELECT head FROM board WHERE id = ?')
  const snapshot = database.prepare(
    'SELECT seq, bytes FROM snapshot WHERE board = ? ORDER BY seq DESC LIMIT 1',
  )
  const tail = database.prepare(
    'SELECT seq, time, participant, bytes FROM tail WHERE board = ? AND seq > ? ORDER BY seq',
  )
  const claims = database.prepare('SELECT client, participant FROM claim WHERE board = ?')

  function appendOne({ board, updates, claims }: Group): Seq | undefined {
    const raised = raiseHead.get(updates.length, board)
    if (!raised) return undefined
    const last = whole(raised, 'head')
    updates.forEach(({ time, participant, bytes }, index) => {
      addRow.run(board, last - updates.length + 1 + index, time, participant, bytes)
    })
    for (const [client, participant] of claims) addClaim.run(board, client, participant)
    return last
  }

  function headOf(board: BoardId): Seq | undefined {
    const found = head.get(board)
    return found && whole(found, 'head')
  }

  function rowsAfter(board: BoardId, after: Seq): readonly Row[] {
    return tail.all(board, after).map(rowOf)
  }

  return {
    append(groups: readonly Group[]): ReadonlyMap<BoardId, Seq> {
      return transact(database, () => {
        const heads = new Map<BoardId, Seq>()
        for (const group of groups) {
          const last = appendOne(group)
          if (last !== undefined) heads.set(group.board, last)
        }
        return heads
      })
    },

    load(board: BoardId): StoredBoard | undefined {
      return readAtOnce(database, () => {
        const last = headOf(board)
        if (last === undefined) return undefined
        const found = snapshot.get(board)
        const rows = rowsAfter(board, found ? whole(found, 'seq') : 0)
        expectGapless(rows, { after: found ? whole(found, 'seq') : 0, upTo: last })
        return {
          ...(found && { snapshot: new Uint8Array(zstdDecompressSync(blob(found, 'bytes'))) }),
          tail: rows,
          head: last,
          claims: new Map(claims.all(board).map(one => [whole(one, 'client'), text(one, 'participant')])),
        }
      })
    },

    read: (board: BoardId, after: Seq) => rowsAfter(board, after),

    heads(boards: readonly BoardId[]): ReadonlyMap<BoardId, Seq> {
      const heads = new Map<BoardId, Seq>()
      for (const board of boards) {
        const last = headOf(board)
        if (last !== undefined) heads.set(board, last)
      }
      return heads
    },
  }
}

/** A hole in the log means lost work: better a board that does not open than one that opens without it. */
function expectGapless(rows: readonly Row[], { after, upTo }: { after: Seq; upTo: Seq }): void {
  let expected = after
  for (const row of rows) {
    expected += 1
    if (row.seq !== expected) break
  }
  if (expected !== upTo || rows.length !== upTo - after) {
    throw new Error(`the log of a board is damaged after ${expected}`)
  }
}

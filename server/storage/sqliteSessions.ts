import type { DatabaseSync } from 'node:sqlite'
import type { BoardId } from './BoardStore.ts'
import {
  commandsRemembered,
  type DoneCommand,
  type SessionStep,
  type StoredScript,
  type StoredSession,
} from './SessionStore.ts'
import { text, whole } from './sqliteColumns.ts'
import { rosterChanges } from './sqliteRoster.ts'
import { transact } from './transact.ts'

/** Sessions on one connection. Synchronous: it runs in a worker. Promises as in `SessionStore`. */
export function sqliteSessions(database: DatabaseSync) {
  const byBoard = database.prepare('SELECT version, state FROM session WHERE board = ?')
  const commandsOf = database.prepare(
    'SELECT person, id, version FROM session_command WHERE board = ? ORDER BY version',
  )
  const boardThere = database.prepare('SELECT 1 FROM board WHERE id = ?')
  const changeRoster = rosterChanges(database)

  function versionOf(board: BoardId): number {
    const found = byBoard.get(board)
    return found ? whole(found, 'version') : 0
  }

  function remember(board: BoardId, { person, id }: { person: string; id: string }, version: number): void {
    database
      .prepare('INSERT INTO session_command (board, person, id, version) VALUES (?, ?, ?, ?)')
      .run(board, person, id, version)
    database
      .prepare('DELETE FROM session_command WHERE board = ? AND version <= ?')
      .run(board, version - commandsRemembered)
  }

  return {
    session(board: BoardId): StoredSession | undefined {
      const found = byBoard.get(board)
      if (!found) return undefined
      const commands = commandsOf.all(board).map(
        (one): DoneCommand => ({
          person: text(one, 'person'),
          id: text(one, 'id'),
          version: whole(one, 'version'),
        }),
      )
      return { version: whole(found, 'version'), state: text(found, 'state'), commands }
    },

    storeSession({ board, from, state, command, roster, record }: SessionStep): 'stored' | 'stale' | 'gone' {
      return transact(database, () => {
        if (!boardThere.get(board)) return 'gone'
        if (versionOf(board) !== from) return 'stale'
        const version = from + 1
        database
          .prepare(
            `INSERT INTO session (board, version, state) VALUES (?, ?, ?)
             ON CONFLICT (board) DO UPDATE SET version = excluded.version, state = excluded.state`,
          )
          .run(board, version, state)
        if (command) remember(board, command, version)
        for (const change of roster) changeRoster(board, change)
        if (record) {
          database
            .prepare('INSERT OR REPLACE INTO session_record (board, started, record) VALUES (?, ?, ?)')
            .run(board, record.started, record.record)
        }
        return 'stored'
      })
    },

    sessionRecords(board: BoardId): readonly string[] {
      return database
        .prepare('SELECT record FROM session_record WHERE board = ? ORDER BY started')
        .all(board)
        .map(found => text(found, 'record'))
    },

    scripts(board: BoardId): readonly StoredScript[] {
      return database
        .prepare('SELECT id, script FROM script WHERE board = ? ORDER BY id')
        .all(board)
        .map(found => ({ id: text(found, 'id'), script: text(found, 'script') }))
    },

    keepScript(board: BoardId, { id, script }: StoredScript, most: number): 'kept' | 'full' | 'gone' {
      return transact(database, () => {
        if (!boardThere.get(board)) return 'gone'
        const others = database
          .prepare('SELECT count(*) AS others FROM script WHERE board = ? AND id <> ?')
          .get(board, id)
        if (others && whole(others, 'others') >= most) return 'full'
        database
          .prepare('INSERT OR REPLACE INTO script (board, id, script) VALUES (?, ?, ?)')
          .run(board, id, script)
        return 'kept'
      })
    },

    dropScript(board: BoardId, id: string): boolean {
      return database.prepare('DELETE FROM script WHERE board = ? AND id = ?').run(board, id).changes > 0
    },
  }
}

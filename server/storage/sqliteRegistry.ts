import type { DatabaseSync } from 'node:sqlite'
import type { Author } from '#shared/protocol/http.ts'
import { role } from '#shared/protocol/roles.ts'
import type { BoardId } from './BoardStore.ts'
import { privateName, readPrivateName } from './privateName.ts'
import {
  type BoardRecord,
  doorSide,
  type Link,
  type LinkRole,
  type NewBoard,
  type NewParticipant,
  type ParticipantChange,
  type ParticipantRecord,
  type Rotation,
} from './Registry.ts'
import { type Columns, text, whole } from './sqliteColumns.ts'
import { layPast } from './sqlitePast.ts'
import { transact } from './transact.ts'

/** People are told apart by twelve colours (shared/protocol/presence.ts). */
const colors = 12

/** The registry on one connection. Synchronous: it runs in a worker. Promises as in `Registry`. */
export function sqliteRegistry(database: DatabaseSync) {
  const boardBy = (column: 'id' | 'code_hash') =>
    database.prepare(`SELECT id, created, code_hash FROM board WHERE ${column} = ? AND within IS NULL`)
  const byId = boardBy('id')
  const byCode = boardBy('code_hash')
  const linkOf = database.prepare('SELECT role, generation, key_hash FROM link WHERE board = ? AND role = ?')
  const addLink = database.prepare('INSERT INTO link (board, role, generation, key_hash) VALUES (?, ?, 1, ?)')
  const addAuthor = database.prepare('INSERT INTO author (board, id, name, color) VALUES (?, ?, ?, ?)')
  const addSession = database.prepare('INSERT INTO session_record (board, started, record) VALUES (?, ?, ?)')
  const participantById = database.prepare('SELECT * FROM participant WHERE board = ? AND id = ?')

  function link(board: BoardId, of: LinkRole): Link {
    const found = linkOf.get(board, of)
    if (!found) throw new Error(`a board has no link for a ${of}`)
    return { role: of, generation: whole(found, 'generation'), keyHash: text(found, 'key_hash') }
  }

  function boardOf(found: Columns | undefined): BoardRecord | undefined {
    if (!found) return undefined
    const id = text(found, 'id')
    return {
      id,
      created: whole(found, 'created'),
      links: { facilitator: link(id, 'facilitator'), participant: link(id, 'participant') },
      codeHash: text(found, 'code_hash'),
    }
  }

  function participant(board: BoardId, id: string): ParticipantRecord | undefined {
    const found = participantById.get(board, id)
    return found && participantOf(found)
  }

  /** To be called in a transaction. */
  function changed(board: BoardId, id: string, change: ParticipantChange): ParticipantRecord | undefined {
    const former = participant(board, id)
    if (!former) return undefined
    const { name, organisation, pronouns, color, role, generation, removed, door } = { ...former, ...change }
    database
      .prepare(
        `UPDATE participant
         SET name = ?, organisation = ?, pronouns = ?, color = ?, role = ?, generation = ?, removed = ?, door = ?
         WHERE id = ?`,
      )
      .run(name, organisation, pronouns, color, role, generation, removed ? 1 : 0, door, id)
    return participant(board, id)
  }

  function leadsAlone(board: BoardId, id: string): boolean {
    const leading = database
      .prepare(
        `SELECT p.id FROM participant p JOIN link l ON l.board = p.board AND l.role = p.role
         WHERE p.board = ? AND p.role = 'facilitator' AND p.removed = 0 AND p.generation = l.generation`,
      )
      .all(board)
      .map(found => text(found, 'id'))
    return leading.length === 1 && leading[0] === id
  }

  return {
    createBoard({
      id,
      created,
      keyHashes,
      codeHash,
      authors = [],
      past,
      sessions = [],
    }: NewBoard): BoardRecord {
      return transact(database, () => {
        database
          .prepare('INSERT INTO board (id, created, code_hash) VALUES (?, ?, ?)')
          .run(id, created, codeHash)
        addLink.run(id, 'facilitator', keyHashes.facilitator)
        addLink.run(id, 'participant', keyHashes.participant)
        for (const author of authors) addAuthor.run(id, author.id, author.name, author.color)
        if (past) layPast(database, id, past)
        for (const { started, record } of sessions) addSession.run(id, started, record)
        const made = boardOf(byId.get(id))
        if (!made) throw new Error('a board that was just made is not there')
        return made
      })
    },

    boardById: (id: BoardId) => boardOf(byId.get(id)),
    boardByCodeHash: (hash: string) => boardOf(byCode.get(hash)),

    deleteBoard(id: BoardId): boolean {
      return database.prepare('DELETE FROM board WHERE id = ?').run(id).changes > 0
    },

    rotate(board: BoardId, { role, from, keyHash, codeHash }: Rotation): BoardRecord | undefined {
      return transact(database, () => {
        const rotated = database
          .prepare(
            'UPDATE link SET generation = ?, key_hash = ? WHERE board = ? AND role = ? AND generation = ?',
          )
          .run(from + 1, keyHash, board, role, from)
        if (rotated.changes === 0) return undefined
        if (codeHash !== undefined) {
          database.prepare('UPDATE board SET code_hash = ? WHERE id = ?').run(codeHash, board)
        }
        return boardOf(byId.get(board))
      })
    },

    addParticipant(newcomer: NewParticipant) {
      const { id, board, name, organisation, role, generation, joined, door = 'inside' } = newcomer
      return transact(database, () => {
        const next = database
          .prepare('SELECT coalesce(max(number), -1) + 1 AS number FROM participant WHERE board = ?')
          .get(board)
        const number = next ? whole(next, 'number') : 0
        database
          .prepare(
            `INSERT INTO participant (id, board, number, name, organisation, role, color, generation, joined, door)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .run(id, board, number, name, organisation, role, number % colors, generation, joined, door)
        const added = participant(board, id)
        if (!added) throw new Error('a participant who just joined is not there')
        return added
      })
    },

    participant,

    participants(board: BoardId): readonly ParticipantRecord[] {
      return database
        .prepare('SELECT * FROM participant WHERE board = ? ORDER BY number')
        .all(board)
        .map(participantOf)
    },

    changeParticipant(board: BoardId, id: string, change: ParticipantChange): ParticipantRecord | undefined {
      return transact(database, () => changed(board, id, change))
    },

    changeUnlessLast(
      board: BoardId,
      id: string,
      change: ParticipantChange,
    ): ParticipantRecord | 'last-facilitator' | undefined {
      return transact(database, () =>
        leadsAlone(board, id) ? 'last-facilitator' : changed(board, id, change),
      )
    },

    authors(board: BoardId): readonly Author[] {
      return database
        .prepare('SELECT id, name, color FROM author WHERE board = ? ORDER BY id')
        .all(board)
        .map(found => ({ id: text(found, 'id'), name: text(found, 'name'), color: whole(found, 'color') }))
    },

    addPrivate(board: BoardId, participant: string): boolean {
      const id = privateName(board, participant)
      const isThere = byId.get(board) !== undefined
      if (isThere)
        database
          .prepare('INSERT OR IGNORE INTO board (id, created, code_hash, within) VALUES (?, 0, ?, ?)')
          .run(id, `none: ${id}`, board)
      return isThere
    },

    privateWriters(board: BoardId): readonly string[] {
      return database
        .prepare('SELECT id FROM board WHERE within = ? ORDER BY id')
        .all(board)
        .flatMap(found => readPrivateName(text(found, 'id'))?.participant ?? [])
    },

    addToken({ hash, participant, created }: { hash: string; participant: string; created: number }): void {
      database
        .prepare('INSERT INTO token (hash, participant, created) VALUES (?, ?, ?)')
        .run(hash, participant, created)
    },

    participantByToken(hash: string): ParticipantRecord | undefined {
      const found = database
        .prepare('SELECT p.* FROM token t JOIN participant p ON p.id = t.participant WHERE t.hash = ?')
        .get(hash)
      return found && participantOf(found)
    },

    revokeTokens(participant: string): void {
      database.prepare('DELETE FROM token WHERE participant = ?').run(participant)
    },
  }
}

function participantOf(found: Columns): ParticipantRecord {
  return {
    id: text(found, 'id'),
    board: text(found, 'board'),
    name: text(found, 'name'),
    organisation: text(found, 'organisation'),
    pronouns: text(found, 'pronouns'),
    role: role.parse(text(found, 'role')),
    color: whole(found, 'color'),
    generation: whole(found, 'generation'),
    joined: whole(found, 'joined'),
    removed: whole(found, 'removed') === 1,
    door: doorSide.parse(text(found, 'door')),
  }
}

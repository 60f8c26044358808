import type { DatabaseSync } from 'node:sqlite'
import type { RosterChange } from '#shared/session/Outcome.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { BoardId } from './BoardStore.ts'

/** The link by which somebody of a role comes in: there is one for those who lead, and one for all others. */
const linkRole = (role: string) => `CASE ${role} WHEN 'facilitator' THEN 'facilitator' ELSE 'participant' END`

/** What a session changes in the roster. To be called in the transaction that stores the session. */
export function rosterChanges(database: DatabaseSync): (board: BoardId, change: RosterChange) => void {
  // Whoever belongs no longer gets no role by which they would.
  const setRole = database.prepare(`
    UPDATE participant SET role = :role, generation =
      (SELECT generation FROM link WHERE link.board = participant.board AND link.role = ${linkRole(':role')})
    WHERE board = :board AND id = :person AND removed = 0 AND generation =
      (SELECT generation FROM link WHERE link.board = participant.board AND link.role = ${linkRole('participant.role')})
  `)
  const admit = database.prepare(
    "UPDATE participant SET door = 'inside' WHERE board = ? AND id IN (SELECT value FROM json_each(?))",
  )
  const admitAll = database.prepare(
    "UPDATE participant SET door = 'inside' WHERE board = ? AND id NOT IN (SELECT value FROM json_each(?))",
  )
  const shutOut = database.prepare(
    `UPDATE participant SET door = 'outside'
     WHERE board = ? AND door = 'inside' AND role <> 'facilitator' AND id NOT IN (SELECT value FROM json_each(?))`,
  )
  const remove = database.prepare('UPDATE participant SET removed = 1 WHERE board = ? AND id = ?')

  return (board, change) => {
    switch (change.do) {
      case 'role':
        setRole.run({ board, person: change.person, role: change.role })
        break
      case 'admit':
        admit.run(board, JSON.stringify(change.people))
        break
      case 'admit-all':
        admitAll.run(board, JSON.stringify(change.except))
        break
      case 'shut-out':
        shutOut.run(board, JSON.stringify(change.except))
        break
      case 'remove':
        remove.run(board, change.person)
        break
      default:
        unreachable(change)
    }
  }
}

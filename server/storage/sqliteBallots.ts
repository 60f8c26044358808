import type { DatabaseSync } from 'node:sqlite'
import type { BallotAsCast, BallotToCast, CastOutcome, StoredBallot, VoteName } from './BallotStore.ts'
import { type Columns, text, whole } from './sqliteColumns.ts'
import { transact } from './transact.ts'
import { wiping } from './wiping.ts'

/** The ballot box on one connection. Synchronous: it runs in a worker. Promises as in `BallotStore`. */
export function sqliteBallots(database: DatabaseSync) {
  const isSealed = database.prepare('SELECT 1 FROM sealed_vote WHERE board = ? AND vote = ?')
  const own = database.prepare(
    'SELECT revision, ballot FROM ballot WHERE board = ? AND vote = ? AND voter = ?',
  )
  const put = database.prepare(
    'INSERT OR REPLACE INTO ballot (board, vote, voter, revision, ballot) VALUES (?, ?, ?, ?, ?)',
  )

  function ballotOf({ board, vote }: VoteName, voter: string): BallotAsCast | undefined {
    const found = own.get(board, vote, voter)
    return found && { revision: whole(found, 'revision'), ballot: ballotIn(found) }
  }

  return {
    castBallot({ board, vote, voter, ballot, after }: BallotToCast): CastOutcome {
      return transact(database, () => {
        if (isSealed.get(board, vote)) return { state: 'sealed' }
        const there = ballotOf({ board, vote }, voter) ?? { revision: 0, ballot: null }
        if (there.revision === after + 1 && there.ballot === ballot) return { state: 'cast', ...there }
        if (there.revision !== after) return { state: 'overtaken', ...there }
        put.run(board, vote, voter, after + 1, ballot)
        return { state: 'cast', revision: after + 1, ballot }
      })
    },

    ballotOf,

    ballotsOf({ board, vote }: VoteName): readonly StoredBallot[] {
      return database
        .prepare(
          'SELECT voter, ballot FROM ballot WHERE board = ? AND vote = ? AND ballot IS NOT NULL ORDER BY voter',
        )
        .all(board, vote)
        .map(found => ({ voter: text(found, 'voter'), ballot: text(found, 'ballot') }))
    },

    fullBoxes(): readonly VoteName[] {
      return database
        .prepare('SELECT DISTINCT board, vote FROM ballot')
        .all()
        .map(found => ({ board: text(found, 'board'), vote: text(found, 'vote') }))
    },

    isVoteSealed: ({ board, vote }: VoteName) => isSealed.get(board, vote) !== undefined,

    sealVote({ board, vote }: VoteName): void {
      database.prepare('INSERT OR IGNORE INTO sealed_vote (board, vote) VALUES (?, ?)').run(board, vote)
    },

    emptyBox({ board, vote }: VoteName): void {
      wiping(database, () =>
        database.prepare('DELETE FROM ballot WHERE board = ? AND vote = ?').run(board, vote),
      )
    },
  }
}

function ballotIn(found: Columns): string | null {
  return found.ballot === null ? null : text(found, 'ballot')
}

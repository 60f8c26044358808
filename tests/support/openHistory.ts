import { onTestFinished } from 'vitest'
import { History } from '#server/history/History.ts'
import { historyThread } from '#server/history/thread.ts'
import type { LoggedUpdate } from '#server/storage/BoardStore.ts'
import { openSqliteStore } from '#server/storage/openSqliteStore.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** History on a real store of the running test's own. */
export async function openHistory() {
  const store = await openSqliteStore({ folder: await temporaryFolder() })
  onTestFinished(() => store.close())
  let boards = 0

  /** Stores a log as a board of its own, compacted at every cut, and answers the board. */
  async function keep(log: readonly LoggedUpdate[], cuts: readonly number[]): Promise<string> {
    const board = `board-${boards++}`
    await store.registry.createBoard({
      id: board,
      created: 0,
      keyHashes: { facilitator: `f ${board}`, participant: `p ${board}` },
      codeHash: `c ${board}`,
    })
    let from = 0
    for (const to of cuts.map(cut => cut % log.length).sort((a, b) => a - b)) {
      const updates = log.slice(from, to)
      if (updates.length > 0) await store.boards.append([{ board, updates, claims: new Map() }])
      await store.boards.compact(board)
      from = to
    }
    await store.boards.append([{ board, updates: log.slice(from), claims: new Map() }])
    return board
  }

  return {
    keep,
    history: new History({
      store: store.boards,
      thread: historyThread,
      now: () => Number.MAX_SAFE_INTEGER,
    }),
  }
}

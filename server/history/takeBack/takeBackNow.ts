import { serverAuthor } from '#server/storage/actors.ts'
import type { Board } from '#shared/board/Board.ts'
import { applyEdits, staleEdits } from '#shared/board/changes/applyEdits.ts'
import { changesBy } from '#shared/board/changesBy.ts'
import type { ActDone } from '#shared/protocol/history.ts'
import type { TakenBack } from './takeBack.ts'

/** After so many tries, entries in which somebody goes on writing are left as they are. */
const mostTries = 4

/**
 * Takes work back on the live board. The plan is made from the log, elsewhere; whatever of it somebody has written in
 * meanwhile does not fit any more, and then all of it is planned anew, so that it becomes one edit.
 */
export async function takeBackNow({
  plan,
  change,
}: {
  readonly plan: () => Promise<TakenBack>
  readonly change: <Value>(run: (board: Board) => Value) => Promise<Value>
}): Promise<Omit<ActDone, 'seq'>> {
  for (let tries = 1; ; tries++) {
    const { edits, cardsKept } = await plan()
    const changes = await change(board =>
      tries < mostTries && staleEdits(board, edits).length > 0
        ? undefined
        : changesBy(board, () => applyEdits(board, edits, serverAuthor)),
    )
    if (changes) return { changes, cardsKept }
  }
}

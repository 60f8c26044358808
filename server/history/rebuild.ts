import * as Y from 'yjs'
import { serverAuthor } from '#server/storage/actors.ts'
import type { Keyframe, Piece, Seq } from '#server/storage/BoardStore.ts'
import { rowsIn } from '#server/storage/segment.ts'
import { Board } from '#shared/board/Board.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { upgrade } from '#shared/board/upgrade.ts'

/** All that it takes to rebuild a board: a state to begin with, and everything that was stored after it. */
export interface Recording {
  readonly keyframe: Keyframe | undefined
  readonly pieces: readonly Piece[]
}

/** The board as it was after the update with this seq. Throws if the recording does not add up. */
export function rebuild({ keyframe, pieces, at }: Recording & { readonly at: Seq }): BoardSnapshot {
  const board = new Board(new Y.Doc())
  board.doc.transact(() => {
    if (keyframe) Y.applyUpdateV2(board.doc, keyframe.snapshot)
    for (const piece of pieces) {
      for (const row of rowsIn(piece, { from: (keyframe?.seq ?? 0) + 1, to: at }))
        Y.applyUpdate(board.doc, row.bytes)
    }
  })
  expectWhole(board.doc)
  // What was written in an older shape is read in today's.
  upgrade(board, serverAuthor)
  return toSnapshot(board)
}

/** Something that waits for what never arrived means that the recording has a hole. */
export function expectWhole({ store }: Y.Doc): void {
  if (store.pendingStructs || store.pendingDs) throw new Error('the history of a board does not add up')
}

import { readActor } from '#server/storage/actors.ts'
import type { Row, Seq } from '#server/storage/BoardStore.ts'
import { rowsIn } from '#server/storage/segment.ts'
import { Board } from '#shared/board/Board.ts'
import { applyEdits } from '#shared/board/changes/applyEdits.ts'
import { changesBy } from '#shared/board/changesBy.ts'
import type { BoardChanges } from '#shared/protocol/history.ts'
import { expectWhole, type Recording } from '../rebuild.ts'
import { type Plan, planTakeBack } from './planTakeBack.ts'
import { Turns } from './Turns.ts'

/** Whose work is to be taken back: all that a person did after a moment, or one edit. */
export type Whose = { readonly participant: string; readonly since: Seq } | { readonly seq: Seq }

/** What it takes, worked out for the newest state, and what would come of it. */
export interface TakenBack extends Plan {
  readonly changes: BoardChanges
}

/** Works out what it takes to take somebody's work back, from a recording that reaches to the present. */
export function takeBack({ keyframe, pieces, whose }: Recording & { readonly whose: Whose }): TakenBack {
  const turns = new Turns()
  const board = new Board(turns.doc)
  void board.roots
  const since = 'seq' in whose ? whose.seq - 1 : whose.since
  const rows = pieces.flatMap(piece => rowsIn(piece, { from: (keyframe?.seq ?? 0) + 1 }))
  turns.begin(
    keyframe,
    rows.filter(({ seq }) => seq <= since),
  )
  for (const turn of turnsOf(
    rows.filter(({ seq }) => seq > since),
    whose,
  ))
    turns.take(turn.rows, turn.theirs)
  expectWhole(turns.doc)
  const plan = planTakeBack(board, turns)
  return { ...plan, changes: changesBy(board, () => applyEdits(board, plan.edits, null)) }
}

interface OneTurn {
  readonly rows: Row[]
  readonly theirs: boolean
}

function turnsOf(rows: readonly Row[], whose: Whose): readonly OneTurn[] {
  const turns: OneTurn[] = []
  for (const row of rows) {
    const theirs = isTheirs(row, whose)
    const last = turns.at(-1)
    if (last?.theirs === theirs) last.rows.push(row)
    else turns.push({ rows: [row], theirs })
  }
  return turns
}

function isTheirs({ seq, participant }: Row, whose: Whose): boolean {
  return 'seq' in whose ? seq === whose.seq : readActor(participant).id === whose.participant
}

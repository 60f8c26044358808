import type * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { readCard } from '#shared/board/read.ts'
import { readComment } from '#shared/board/readMarks.ts'
import type { NotesShelf } from './device/NotesShelf.ts'
import { hasArrived, notesFrom, type RecoveredNote } from './device/RecoveredNote.ts'
import type { KnownToServer } from './KnownToServer.ts'
import type { Line } from './Line.ts'
import { covers, readStateVector, type StateVector } from './stateVector.ts'

export interface RescueParts {
  readonly doc: Y.Doc
  readonly line: Line
  readonly known: KnownToServer
  readonly shelf: NotesShelf
}

/**
 * Words that were written without a line in a card that somebody else deleted meanwhile merge into nothing. They are
 * seen when a socket opens, before the server has told anything, and become notes if their card is gone once it has.
 */
export function rescueWords({ doc, line, known, shelf }: RescueParts): void {
  const board = new Board(doc)
  let unsent: readonly RecoveredNote[] = []
  let told: StateVector = new Map()

  line.opened.add(() => {
    const { vector, held } = known
    const source = { known: vector, reason: 'deleted', why: '', now: Date.now() } as const
    unsent = covers(vector, held) ? [] : notesFrom(doc, source)
  })
  line.handedOver.add(bytes => {
    told = readStateVector(bytes)
  })
  line.met.add(() => {
    void shelf.add(unsent.filter(note => isGone(board, note) && !hasArrived(note, told)))
    unsent = []
  })
}

function isGone(board: Board, note: RecoveredNote): boolean {
  return note.what === 'card'
    ? readCard(board, note.card.id) === undefined
    : readComment(board, note.comment.id) === undefined
}

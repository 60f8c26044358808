import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { textOfCard } from '#shared/board/read.ts'
import { newNotes } from './layOut.ts'

export interface LongHistory {
  /** Every edit as it once arrived. */
  readonly edits: readonly Edit[]
  /** What they amount to. */
  readonly state: Uint8Array
}

interface Edit {
  /** Index of who made it. */
  readonly author: number
  readonly client: number
  readonly bytes: Uint8Array
}

const notesAtOnce = 20

/** A board on which many have worked for long: notes added, moved and rewritten letter by letter. */
export function longHistory(wish: {
  readonly base: Uint8Array
  readonly authors: number
  readonly notes: number
  readonly edits: number
}): LongHistory {
  const board = new Board(new Y.Doc())
  Y.applyUpdate(board.doc, wish.base)
  const edits: Edit[] = []
  let author = 0
  board.doc.on('update', (bytes: Uint8Array) => edits.push({ author, client: board.doc.clientID, bytes }))
  const notes: string[] = []
  for (let step = 0; edits.length < wish.edits; step++) {
    author = step % wish.authors
    board.doc.clientID = 10_000_019 * (author + 1)
    if (notes.length < wish.notes && step % 10 === 0) {
      notes.push(...addCards(board, newNotes(notesAtOnce), null))
      continue
    }
    const id = notes[(step * 31) % notes.length] ?? ''
    if (step % 3 === 0)
      placeCards(board, [{ id, canvas: 'domain', zone: 'domain.why', at: [step % 4000, step % 900] }], null)
    else editText(board, id, rewritten(textOfCard(board, id)?.toString() ?? '', step), null)
  }
  return { edits, state: Y.encodeStateAsUpdate(board.doc) }
}

/** One letter more, or, once it is long, a few less. */
function rewritten(text: string, step: number): string {
  return text.length < 120 ? text + ('abcdefghij klm'[step % 14] ?? '') : text.slice(0, 80)
}

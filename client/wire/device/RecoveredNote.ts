import type * as Y from 'yjs'
import { covers, type StateVector } from '#client/wire/stateVector.ts'
import { Board } from '#shared/board/Board.ts'
import { readUnsent } from '#shared/board/readUnsent.ts'
import { cardSnapshot, commentSnapshot } from '#shared/board/snapshot.ts'
import { z } from '#shared/std/zod.ts'

/**
 * Why a text did not reach the board: the server refused it or something beside it, the copy on this device was
 * damaged, the person was signed out, the board is gone, or somebody else deleted the card meanwhile.
 */
const noteReason = z.enum(['refused', 'too-large', 'damaged', 'signed-out', 'gone', 'deleted'])
export type NoteReason = z.infer<typeof noteReason>

const clock = z.number().int().min(0)

const base = z.object({
  /** The same for the same words, whichever tab finds them: nothing is offered twice. */
  id: z.string(),
  reason: noteReason,
  /** The server's own words for it. */
  why: z.string(),
  at: z.number(),
  /** Once the server has come so far, the text is on the board after all. */
  upTo: z.array(z.tuple([clock, clock])),
  state: z.enum(['open', 'done']),
})

/** A text that was written here and that the server never took, to be placed again by whoever wrote it. */
export const recoveredNote = z.discriminatedUnion('what', [
  /** `isNew`: a whole card, or else one that the board has with other words. */
  base.extend({ what: z.literal('card'), card: cardSnapshot, isNew: z.boolean() }),
  /** `about`: the words of the card on which it stands. */
  base.extend({ what: z.literal('comment'), comment: commentSnapshot, about: z.string() }),
])
export type RecoveredNote = Readonly<z.infer<typeof recoveredNote>>

export interface NoteSource {
  readonly known: StateVector
  readonly reason: NoteReason
  readonly why: string
  readonly now: number
}

/** The notes that a document leaves, of which the server is known to have a part. */
export function notesFrom(doc: Y.Doc, { known, reason, why, now }: NoteSource): readonly RecoveredNote[] {
  return readUnsent(new Board(doc), known).map(({ upTo, ...unsent }) => {
    const { id, text } = unsent.what === 'card' ? unsent.card : unsent.comment
    return {
      ...unsent,
      id: `${id} ${upTo.join(' ')} ${text.length}`,
      reason,
      why,
      at: now,
      upTo: upTo.map(([client, clock]) => [client, clock]),
      state: 'open',
    }
  })
}

/** Whether the server has got the note's text after all. */
export function hasArrived({ upTo }: RecoveredNote, vector: StateVector): boolean {
  return covers(vector, new Map(upTo))
}

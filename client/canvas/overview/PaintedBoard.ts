import type { Marks } from '#client/editor/CardMarks.ts'
import type { CardId, PersonId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

/** What a painter asks of the board besides the card itself. */
export interface PaintedBoard {
  /** Index into the twelve person colours. */
  colorOf(id: CardId | PersonId): number
  /** Whose name stands on the lower line: the author of a note, the host of a question, the owner of an activity. */
  signerOf(card: CardSnapshot): { readonly id: CardId | PersonId; readonly name: string } | undefined
  /** What people have said about it, and shown without words. */
  marksOf(card: CardSnapshot): Marks | undefined
  /** Undefined until the picture has come. */
  pictureOf(card: CardSnapshot): CanvasImageSource | undefined
}

import * as Y from 'yjs'
import type { Board } from '#shared/board/Board.ts'
import { textOfCard } from '#shared/board/read.ts'
import type { Scene } from './Attack.ts'

/** The scene on a board that Mira has written a card on, as this client. */
export function sceneOn(
  board: Board,
  { card, mira }: { readonly card: string; readonly mira: number },
): Scene {
  return {
    state: Y.encodeStateAsUpdate(board.doc),
    card,
    mira,
    next: Y.getState(board.doc.store, mira),
    entry: board.cards._map.get(card)?.id.clock ?? 0,
    letter: textOfCard(board, card)?._start?.id.clock ?? 0,
  }
}

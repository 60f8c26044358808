import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { textOfCard } from '#shared/board/read.ts'
import { note } from './notes.ts'

/** What somebody may have done in a long time without a line: updates of up to four MiB. */

/** Thousands of cards, written in one go. */
export function manyCards(count: number): Uint8Array {
  const board = new Board()
  const text = 'what we have learned about this in the last weeks '.repeat(5)
  addCards(
    board,
    Array.from({ length: count }, (_, index) => note(`${index}: ${text}`, 'participant-mira')),
    null,
  )
  return Y.encodeStateAsUpdate(board.doc)
}

/** Letters typed and taken back here and there: as many small structs as bytes allow. */
export function muchTyping(letters: number, random: () => number): Uint8Array {
  const board = new Board()
  const cards = addCards(
    board,
    Array.from({ length: 40 }, () => note('begun', 'participant-mira')),
    null,
  )
  board.change(null, () => {
    for (let count = 0; count < letters; count++) {
      const text = textOfCard(board, cards[Math.floor(random() * cards.length)] ?? '')
      if (!text) return
      const at = Math.floor(random() * text.length)
      if (text.length > 2000 || random() < 0.3) text.delete(at, 1)
      else text.insert(at, 'x')
    }
  })
  return Y.encodeStateAsUpdate(board.doc)
}

/** The same cards moved about again and again. */
export function muchMoving(moves: number, random: () => number): Uint8Array {
  const board = new Board()
  const cards = addCards(
    board,
    Array.from({ length: 500 }, (_, index) => note(`card ${index}`, 'participant-mira')),
    null,
  )
  const where = () => Math.floor(random() * 1000)
  board.change(null, () => {
    for (let count = 0; count < moves; count++) {
      const id = cards[Math.floor(random() * cards.length)] ?? ''
      placeCards(board, [{ id, canvas: 'domain', zone: `zone ${count % 7}`, at: [where(), where()] }], null)
    }
  })
  return Y.encodeStateAsUpdate(board.doc)
}

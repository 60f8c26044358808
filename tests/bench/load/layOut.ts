import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards, type NewCard } from '#shared/board/changes/addCards.ts'
import { later } from './later.ts'
import { Participant } from './Participant.ts'
import type { Room, Venue } from './Venue.ts'

export interface Laid {
  readonly room: Room
  /** The board with its notes, as one update. */
  readonly base: Uint8Array
  readonly notes: readonly string[]
  /** Who laid it out, still there: a server without storage forgets a room that everybody has left. */
  readonly host: Participant | undefined
}

/** Puts notes on a new board, as its first participant would, and waits until a newcomer is told of all of them. */
export async function layOut(venue: Venue, room: Room, count: number): Promise<Laid> {
  const { dialect, plan } = venue
  const [seat] = room.seats
  if (!seat) throw new Error('a room without seats')
  if (!plan.hasState) {
    const board = new Board(new Y.Doc())
    const notes = addCards(board, newNotes(count), null)
    return { room, base: Y.encodeStateAsUpdate(board.doc), notes, host: undefined }
  }
  const host = await Participant.join(seat, { dialect, isToldState: true })
  const notes = addCards(host.board, newNotes(count), 'own')
  for (;;) {
    const newcomer = await Participant.join(seat, { dialect, isToldState: true })
    const isThere = newcomer.board.cards.size >= count
    const base = Y.encodeStateAsUpdate(newcomer.board.doc)
    newcomer.leave()
    if (isThere) return { room, base, notes, host }
    await later(50)
  }
}

export function newNotes(count: number): readonly NewCard[] {
  return Array.from({ length: count }, (_, number) => ({
    kind: 'note',
    canvas: 'domain',
    zone: 'domain.why',
    at: [(number % 40) * 180, Math.floor(number / 40) * 120],
    color: 'straw',
    text: `What we learn together, number ${number}`,
    fields: {},
  }))
}

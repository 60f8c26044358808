import type { Board, Origin } from '#shared/board/Board.ts'
import { addCards, type NewCard } from '#shared/board/changes/addCards.ts'
import { linkCards } from '#shared/board/changes/linkCards.ts'
import type { Draft } from '#shared/board/drafts/drafts.ts'
import type { CardId } from '#shared/board/ids.ts'
import { hasBeen, homeOf, parkingLot } from '#shared/board/read.ts'
import { type Seat, seatsFor } from './seatsFor.ts'

export interface Revealed {
  readonly draft: Draft
  /** Absent if the step is anonymous: then nothing on the board, nor in its log, tells who wrote it. */
  readonly author?: string
}

/**
 * Lays drafts on the board in the order in which they are given, each where its author meant it to lie; answers the
 * ids of those that were laid. What has ever been on the board is left out: a reveal that is done again after a crash
 * doubles nothing, and brings nothing back that was deleted since.
 */
export function layDrafts(
  board: Board,
  revealed: readonly Revealed[],
  { now, origin }: { readonly now: number; readonly origin: Origin },
): readonly CardId[] {
  const fresh = revealed.filter(({ draft }) => !hasBeen(board, draft.id))
  const seats = seatsOn(
    board,
    fresh.map(({ draft }) => draft),
  )
  const cards = fresh.map(({ draft: { id, kind, text, color, fields }, author }): NewCard => {
    const seat = seats.get(id) ?? { ...parkingLot, at: [0, 0] }
    return { id, kind, text, color, fields, ...seat, created: now, ...(author !== undefined && { author }) }
  })
  let laid: readonly CardId[] = []
  board.change(origin, () => {
    laid = addCards(board, cards, origin)
    claimPromises(board, cards, origin)
  })
  return laid
}

/** What somebody promises is theirs: if there is a card with their name by themselves, the promise is tied to it. */
function claimPromises(board: Board, cards: readonly NewCard[], origin: Origin): void {
  const promises = cards.filter(({ kind, author }) => kind === 'commitment' && author !== undefined)
  if (promises.length === 0) return
  const people = Map.groupBy(
    [...board.cards].flatMap(([id, entry]) =>
      entry.get('kind') === 'person' ? [{ id, author: entry.get('author') }] : [],
    ),
    ({ author }) => author,
  )
  for (const { id, author } of promises) {
    const [self, ...others] = people.get(author) ?? []
    // Of several it could be anybody.
    if (id !== undefined && self && others.length === 0)
      linkCards(board, { type: 'made_by', from: id, to: self.id }, origin)
  }
}

/** What has no place of its own any more, or finds no room there, comes to the parking lot. */
function seatsOn(board: Board, drafts: readonly Draft[]): ReadonlyMap<CardId, Seat> {
  const seats = seated(board, drafts)
  const parked = drafts.filter(({ id }) => !seats.has(id)).map(draft => ({ ...draft, ...parkingLot }))
  return parked.length === 0 ? seats : new Map([...seats, ...seated(board, parked)])
}

function seated(board: Board, drafts: readonly Draft[]): ReadonlyMap<CardId, Seat> {
  const seats = new Map<CardId, Seat>()
  for (const [place, those] of Map.groupBy(drafts, draft => placeOf(homeOf(board, draft)))) {
    const [canvas = '', zone = ''] = place.split(' ')
    const found = seatsFor(board, those, { canvas, zone })
    those.forEach(({ id }, index) => {
      const seat = found[index]
      if (seat) seats.set(id, seat)
    })
  }
  return seats
}

/** No id and no zone holds a space. */
function placeOf({ canvas, zone }: { readonly canvas: string; readonly zone: string }): string {
  return `${canvas} ${zone}`
}

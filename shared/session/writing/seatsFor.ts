import type { Board } from '#shared/board/Board.ts'
import { pointOf, readCanvas, readCard, readMeta } from '#shared/board/read.ts'
import type { CanvasSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { boxAt, cardBox } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { guessTextHeight } from '#shared/canvases/guessTextHeight.ts'
import { openSeat, positionIn } from '#shared/canvases/seats.ts'
import { seatsBeside } from '#shared/canvases/seatsBeside.ts'
import { templateOnBoard } from '#shared/canvases/templateOnBoard.ts'
import { zoneBox } from '#shared/canvases/zoneBox.ts'
import { type Box, boxContains } from '#shared/geometry/box.ts'
import { subtract } from '#shared/geometry/vector.ts'

type Arriving = Pick<CardSnapshot, 'kind' | 'text'>

export type Seat = Pick<CardSnapshot, 'canvas' | 'zone' | 'at'>

/**
 * Where each of these comes to lie in a zone, in order, so that each can be read: on free seats, and when there are no
 * more, on the bare table beside the sheet, where a card belongs to its zone as before. There is no seat for what the
 * zone has no room for by its own rule, nor in a zone that is not there: the answer is then shorter than the question.
 */
export function seatsFor(
  board: Board,
  arriving: readonly Arriving[],
  place: { readonly canvas: string; readonly zone: string },
): readonly Seat[] {
  const canvas = readCanvas(board, place.canvas)
  const template = canvas && templateOnBoard(canvas)
  const zone = template?.zones.find(({ id }) => id === place.zone)
  if (!canvas || !template || !zone) return []
  const sheet = { w: template.size[0], h: template.size[1] }
  const there = cardsAt(board, place, { x: 0, y: 0, ...sheet })
  const inZone = there.filter(card => card.zone === zone.id).length
  const room = zone.max === null ? arriving.length : Math.max(0, zone.max - inZone)
  const taken = there.map(boxOf)
  const { perspectives } = readMeta(board)
  /** Where the zone had no room for one it has none for the next of the kind, and looking takes time. */
  const full = new Set<string>()
  const others = otherSheets(board, canvas)
  const beside = seatsBeside({ sheet, zone: zoneBox(template, zone), others, taken })
  return arriving.slice(0, room).map(({ kind, text }) => {
    const { w, h } = boxOf({ kind, text, zone: zone.id })
    const arrival = { template, zone, kind, text, height: h, taken, perspectives }
    const free = full.has(kind) ? undefined : openSeat(arrival)
    if (!free) full.add(kind)
    const at = free ?? positionIn(beside({ w, h }), { w, h }, { kind, template })
    taken.push(boxAt(kind, at, { w, h }, template))
    return { canvas: canvas.id, zone: zone.id, at: [at[0], at[1]] }
  })
}

/** The cards that say to lie in a zone, and those of its sheet that lie beside it; no other is read. */
function cardsAt(
  board: Board,
  { canvas, zone }: { readonly canvas: string; readonly zone: string },
  sheet: Box,
): readonly CardSnapshot[] {
  return [...board.cards].flatMap(([id, entry]) => {
    if (entry.get('canvas') !== canvas) return []
    const isWanted = entry.get('zone') === zone || !boxContains(sheet, pointOf(entry.get('at')))
    return isWanted ? (readCard(board, id) ?? []) : []
  })
}

function otherSheets(board: Board, { id: own, at }: CanvasSnapshot): readonly Box[] {
  return [...board.canvases.keys()].flatMap(id => {
    const canvas = id === own ? undefined : readCanvas(board, id)
    const template = canvas && templateOnBoard(canvas)
    if (!canvas || !template) return []
    const [x, y] = subtract(canvas.at, at)
    return { x, y, w: template.size[0], h: template.size[1] }
  })
}

function boxOf({
  kind,
  text,
  zone,
  at = [0, 0],
  size,
}: Pick<CardSnapshot, 'kind' | 'text' | 'zone'> & Partial<Pick<CardSnapshot, 'at' | 'size'>>): Box {
  const form = cardForm(kind, zone)
  return cardBox({ kind, at, zone, text, ...(size && { size }) }, form, guessTextHeight(form, text))
}

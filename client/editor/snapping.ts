import type { CardId } from '#shared/board/ids.ts'
import { isTag } from '#shared/canvases/cardBox.ts'
import { type Box, boundsOf, inflate, moveBox } from '#shared/geometry/box.ts'
import { add, type Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'
import { placeAt, sheetOf } from './sheets.ts'

/** A line to which something carried has snapped, on the table. */
export interface Guide {
  /** x: an upright line at this x, from and to in y. */
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Snap {
  readonly by: Vector
  readonly guides: readonly Guide[]
}

/** Cards further away than this draw nobody to their lines. */
const reach = 500
const pullPixels = 6
const none: readonly Guide[] = []

/** A stretch along one axis, and where it stands across it. */
interface Span {
  readonly lines: readonly number[]
  readonly from: number
  readonly to: number
}

/**
 * A light pull: what is carried lines up its edges or its middle with those of cards nearby, and its upper left corner
 * with the seats of the zone under it. People stand freely.
 */
export function snapping(editor: Editor, ids: readonly CardId[], by: Vector): Snap {
  const cards = ids.flatMap(id => editor.view.card(id) ?? [])
  const bounds = boundsOf(ids.flatMap(id => editor.boxes.boxOf(id) ?? []))
  if (!bounds || cards.some(({ kind }) => isTag(kind))) return { by, guides: none }
  const carried = moveBox(bounds, by)
  const held = new Set(ids)
  const near = editor.boxes.within(inflate(carried, reach)).filter(id => !held.has(id))
  const boxes = near.flatMap(id => (editor.clusters.isFolded(id) ? [] : (editor.boxes.boxOf(id) ?? [])))
  const pull = pullPixels / editor.viewpoint.camera.current.z
  const seats = seatLines(editor, carried)
  const across = snapOn(acrossOf(carried), [...boxes.map(acrossOf), ...seats.x], pull)
  const down = snapOn(downOf(carried), [...boxes.map(downOf), ...seats.y], pull)
  const guides: readonly Guide[] = [
    ...(across.line ? [{ axis: 'x' as const, ...across.line }] : []),
    ...(down.line ? [{ axis: 'y' as const, ...down.line }] : []),
  ]
  return { by: add(by, [across.by, down.by]), guides: guides.length === 0 ? none : guides }
}

/**
 * The smallest shift that brings a line of the one onto the same line of others, and that line. Of several that meet at
 * once, as all three of a card as wide as its neighbour do, the first is enough to be seen.
 */
function snapOn(
  carried: Span,
  others: readonly Span[],
  pull: number,
): { readonly by: number; readonly line?: Omit<Guide, 'axis'> } {
  const meetings = others.flatMap(other =>
    other.lines.flatMap((line, index) => {
      const own = carried.lines[index]
      return own === undefined || Math.abs(line - own) > pull ? [] : [{ line, shift: line - own, other }]
    }),
  )
  const [first] = meetings.toSorted((a, b) => Math.abs(a.shift) - Math.abs(b.shift) || a.line - b.line)
  if (!first) return { by: 0 }
  const met = meetings.filter(({ line }) => line === first.line)
  const spans = [carried, ...met.map(({ other }) => other)]
  const from = Math.min(...spans.map(span => span.from))
  const to = Math.max(...spans.map(span => span.to))
  return { by: first.shift, line: { at: first.line, from, to } }
}

function acrossOf({ x, y, w, h }: Box): Span {
  return { lines: [x, x + w / 2, x + w], from: y, to: y + h }
}

function downOf({ x, y, w, h }: Box): Span {
  return { lines: [y, y + h / 2, y + h], from: x, to: x + w }
}

/** Where the seats of the zone under a card begin: columns as wide as the card, and the first row. */
function seatLines(
  editor: Editor,
  carried: Box,
): { readonly x: readonly Span[]; readonly y: readonly Span[] } {
  const { canvases } = editor.view
  const place = placeAt(canvases, [carried.x + carried.w / 2, carried.y + carried.h / 2])
  const sheet = place && sheetOf(canvases, place.canvas)
  if (place?.spec.seats.flow !== 'grid' || !sheet) return { x: [], y: [] }
  const { x, y, w, h, columns, gap } = place.spec.seats
  const [left, top] = add([x, y], sheet.canvas.at)
  const starts = Array.from({ length: columns }, (_, column) => left + column * (carried.w + gap))
  const fitting = starts.filter(start => start + carried.w <= left + w)
  return {
    x: fitting.map(start => ({ lines: [start], from: top, to: top + h })),
    y: [{ lines: [top], from: left, to: left + w }],
  }
}

import type { Editor } from '#client/editor/Editor.ts'
import { sheetOf } from '#client/editor/sheets.ts'
import type { CardId } from '#shared/board/ids.ts'
import { growsLeft, isTag } from '#shared/canvases/cardBox.ts'
import { type Box, boxesOverlap, inflate, moveBox } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { ShownLink } from '../shownLinks.ts'
import { CardBrush } from './CardBrush.ts'
import { CardTexts } from './CardTexts.ts'
import type { Cover } from './Cover.ts'
import type { PaintedBoard } from './PaintedBoard.ts'
import { paintCard } from './paintCard.ts'
import { paintLinks } from './paintLinks.ts'
import type { Palette } from './palette.ts'

export interface Painting {
  readonly cover: Cover
  /** How far cards are carried at the moment, by whomever. */
  readonly carried: ReadonlyMap<CardId, Vector>
  /** They are elements and draw themselves. */
  readonly left: ReadonlySet<CardId>
  readonly links: readonly ShownLink[]
}

/** By how much outlines, shadows and second edges reach beyond a card, in board units. */
export function reachOf(zoom: number): number {
  return 10 + 4 / zoom
}

/** Paints cards and connections of a board on a canvas, all of them or those in a box. */
export class OverviewPainter {
  readonly #editor: Editor
  readonly #context: CanvasRenderingContext2D
  readonly #board: PaintedBoard
  readonly #palette: Palette
  readonly #texts: CardTexts

  constructor(
    editor: Editor,
    { context, board, palette }: { context: CanvasRenderingContext2D; board: PaintedBoard; palette: Palette },
  ) {
    this.#editor = editor
    this.#context = context
    this.#board = board
    this.#palette = palette
    this.#texts = new CardTexts(context, palette)
  }

  /** What lies in the box on the table, and nothing beyond. Notes down where each card was painted. */
  paint(area: Box, painting: Painting, painted: Map<CardId, Box>): void {
    const { cover } = painting
    const context = this.#context
    const { x, y, w, h } = onPixels(area, cover)
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.beginPath()
    context.rect(x, y, w, h)
    context.clip()
    context.clearRect(x, y, w, h)
    const brush = new CardBrush(context, this.#palette, cover.zoom)
    for (const id of this.#cardsIn(area, painting)) {
      const box = this.#paintCard(brush, id, painting)
      if (box) painted.set(id, box)
    }
    const { box, scale } = cover
    context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale)
    paintLinks(brush, painting.links, area)
    context.restore()
  }

  /** From below to the top: at rest in reading order, above them those in somebody's hand. */
  #cardsIn(area: Box, { cover, carried, left }: Painting): readonly CardId[] {
    const { boxes, clusters, ranks } = this.#editor
    const reached = inflate(area, reachOf(cover.zoom))
    const isShown = (id: CardId) => !left.has(id) && !clusters.isFolded(id)
    const resting = boxes.within(reached).filter(id => isShown(id) && !carried.has(id))
    const held = [...carried].filter(([id, by]) => {
      const box = boxes.boxOf(id)
      return box && isShown(id) && boxesOverlap(moveBox(box, by), reached)
    })
    return [...ranks.sorted(resting), ...held.map(([id]) => id)]
  }

  #paintCard(brush: CardBrush, id: CardId, { cover, carried }: Painting): Box | undefined {
    const { boxes, view, selection, finder } = this.#editor
    const card = view.card(id)
    const box = boxes.boxOf(id)
    const sheet = card && sheetOf(view.canvases, card.canvas)
    if (!card || !box || !sheet) return undefined
    const place = moveBox(box, carried.get(id) ?? [0, 0])
    this.#place(place, cover)
    paintCard({
      brush,
      texts: this.#texts,
      board: this.#board,
      card,
      w: Math.max(1, Math.round(box.w * cover.scale)) / cover.scale,
      h: Math.max(1, Math.round(box.h * cover.scale)) / cover.scale,
      mirrored: isTag(card.kind) && growsLeft(card.at[0], sheet.template),
      selected: selection.current.has(id),
      found: finder.isFound(id),
    })
    return place
  }

  /** Board units from a point of the table on, which comes to lie on a whole pixel. */
  #place({ x, y }: Box, { box, scale }: Cover): void {
    this.#context.setTransform(
      scale,
      0,
      0,
      scale,
      Math.round((x - box.x) * scale),
      Math.round((y - box.y) * scale),
    )
  }
}

/** In pixels of the canvas, none of them cut. */
function onPixels(area: Box, { box, scale }: Cover): Box {
  const x = Math.floor((area.x - box.x) * scale)
  const y = Math.floor((area.y - box.y) * scale)
  return {
    x,
    y,
    w: Math.ceil((area.x + area.w - box.x) * scale) - x,
    h: Math.ceil((area.y + area.h - box.y) * scale) - y,
  }
}

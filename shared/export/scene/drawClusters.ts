import type { CardId } from '#shared/board/ids.ts'
import { clusterForm } from '#shared/canvases/clusterForm.ts'
import { clusterHeaps } from '#shared/canvases/clusterHeaps.ts'
import { type Box, inflate } from '#shared/geometry/box.ts'
import { pieces } from '#shared/geometry/pieces.ts'
import type { Drawing } from './buildScene.ts'
import { palette } from './palette.ts'
import { styles } from './styles.ts'

/**
 * A line around what belongs together, and its name. On paper nothing is folded. `boxes` are those of the cards, as
 * they were drawn.
 */
export function drawClusters(drawing: Drawing, boxes: ReadonlyMap<CardId, Box>): void {
  const { sketch, reading, cards } = drawing
  for (const heap of clusterHeaps(cards)) {
    const [first] = heap.cards
    const name = first ? reading.cluster(first) : ''
    const members = heap.cards.flatMap(card => boxes.get(card.id) ?? [])
    for (const piece of pieces(members, clusterForm.reach)) {
      const box = inflate(piece, clusterForm.inset)
      sketch.rect(box, {
        stroke: palette.domain,
        strokeWidth: 2,
        opacity: 0.45,
        radius: 10,
      })
      if (name !== '') writeName(drawing, name, box)
    }
  }
}

/** On the line, which it interrupts. */
function writeName({ sketch }: Drawing, name: string, box: Box): void {
  const { inset, nameInset } = clusterForm
  const style = styles.clusterName
  const block = sketch.layout(name, { w: box.w - 2 * nameInset - 2 * inset, style, maxLines: 1 })
  const ground = {
    x: box.x + nameInset,
    y: box.y - style.line / 2,
    w: (block.lines[0]?.width ?? 0) + 2 * inset,
    h: style.line,
  }
  sketch.rect(ground, { fill: palette.sheet, radius: 4 })
  sketch.place(block, {
    ...ground,
    x: ground.x + inset,
    w: ground.w - 2 * inset,
    style,
    fill: palette.domain,
  })
}

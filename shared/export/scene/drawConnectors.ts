import type { CardId } from '#shared/board/ids.ts'
import { isFreeLink } from '#shared/board/isFreeLink.ts'
import type { Box } from '#shared/geometry/box.ts'
import { connector, middleOf } from '#shared/geometry/connector.ts'
import type { Drawing } from './buildScene.ts'
import { arrowHead } from './decor/arrowHead.ts'
import { palette } from './palette.ts'
import { styles } from './styles.ts'

/** Connections that people have drawn between cards of this sheet, with their words. */
export function drawConnectors({ sketch, reading }: Drawing, boxes: ReadonlyMap<CardId, Box>): void {
  const line = { stroke: palette.ink2, strokeWidth: 2.5, round: true }
  for (const link of reading.snapshot.links) {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)]
    if (!from || !to || !isFreeLink(link)) continue
    const curve = connector(from, to)
    sketch.path(curve.d, line)
    sketch.path(arrowHead(curve.control, curve.to, 12), line)
    if (link.label === undefined) continue
    const [x, y] = middleOf(curve)
    const words = sketch.layout(link.label, { w: 300, style: styles.label, maxLines: 2 })
    const width = Math.max(...words.lines.map(one => one.width))
    sketch.rect(
      { x: x - width / 2 - 6, y: y - words.height / 2 - 2, w: width + 12, h: words.height + 4 },
      { fill: palette.sheet, radius: 4 },
    )
    sketch.place(words, { x: x - 150, y: y - words.height / 2, w: 300, style: styles.label, align: 'middle' })
  }
}

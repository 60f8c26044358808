import { numberField } from '../../words.ts'
import { palette } from '../palette.ts'
import { styles } from '../styles.ts'
import type { Face } from './Face.ts'

const dot = 13
const step = dot + 3
const perRow = 12
/** More dots than this are told by their number alone. */
const most = 36

/** The rank of a question upper left; upper right its dots and their sum. */
export function drawTally({ sketch, card, box, form }: Face): void {
  const left = box.x + form.inset.left
  const right = box.x + box.w - form.inset.right
  const top = box.y + form.inset.top
  const rank = numberField(card, 'rank')
  if (rank !== undefined) {
    sketch.write(String(rank), { x: left, y: top, w: 100, style: styles.rank, fill: palette.domain })
  }
  const dots = numberField(card, 'dots')
  if (dots === undefined) return
  const style = { face: 'text-400', size: 17, line: 20 } as const
  const sum = sketch.layout(String(dots), { w: 80, style })
  sketch.place(sum, { x: right - 80, y: top + 2, w: 80, style, fill: palette.cardInk, align: 'end' })
  const shown = dots > most ? 0 : Math.round(dots)
  const edge = right - sum.width - 8
  for (let index = 0; index < shown; index++) {
    const inRow = Math.min(perRow, shown - Math.floor(index / perRow) * perRow)
    const cx = edge - dot / 2 - (inRow - 1 - (index % perRow)) * step
    const cy = top + 12 + Math.floor(index / perRow) * step
    sketch.ellipse([cx, cy], [dot / 2, dot / 2], { fill: palette.pen })
  }
}

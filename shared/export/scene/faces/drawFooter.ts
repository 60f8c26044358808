import { palette } from '../palette.ts'
import { drawDisc } from './drawDisc.ts'
import type { Face } from './Face.ts'
import type { Row } from './footerRows.ts'

/** Rows stand on the lower inset of the card; the last one lowest. Measures follow the size of the meta line. */
export function drawFooter(face: Face, rows: readonly Row[]): void {
  const { sketch, box, form } = face
  const style = { face: 'text-400', ...form.meta } as const
  const disc = form.meta.size * 1.5
  const gap = form.meta.size * 0.44
  const left = box.x + form.inset.left
  const right = box.x + box.w - form.inset.right
  let bottom = box.y + box.h - form.inset.bottom
  for (const row of rows.toReversed()) {
    const lead = row.lead ? ('disc' in row.lead ? disc : form.meta.size) + gap : 0
    const chip = row.chip && sketch.layout(row.chip.text, { w: right - left, style, maxLines: 1 })
    const chipWidth = chip ? chip.width + form.meta.size * 1.4 : 0
    const ranksWidth = (row.ranks?.length ?? 0) * rankStep
    const start = left + lead + (row.chip?.first ? chipWidth + gap : 0)
    const end = right - ranksWidth - (row.chip && !row.chip.first ? chipWidth + gap : 0)
    const block = sketch.layout(row.text, {
      w: Math.max(20, end - start),
      style,
      maxLines: row.maxLines ?? 1,
    })
    const isDisc = row.lead !== undefined && 'disc' in row.lead
    const height = Math.max(block.height, isDisc ? disc : form.meta.line, ranksWidth > 0 ? 27 : 0)
    const middle = bottom - height / 2
    if (row.lead && 'disc' in row.lead) {
      drawDisc(sketch, row.lead.disc, { cx: left + disc / 2, cy: middle, d: disc })
    } else if (row.lead) {
      const size = form.meta.size
      sketch.icon(row.lead.icon, { x: left, y: middle - size / 2, size, color: palette.cardInk2 })
    }
    if (chip && row.chip) {
      const x = row.chip.first ? left + lead : right - chipWidth
      const chipBox = { x, y: middle - 13, w: chipWidth, h: 26 }
      sketch.rect(chipBox, { fill: palette.sheet2, radius: 13 })
      const place = { x, y: middle - chip.height / 2 - 0.5, w: chipWidth, style, fill: palette.ink2 }
      sketch.place(chip, { ...place, align: 'middle' })
    }
    row.ranks?.forEach((rank, index) => {
      drawRank(face, rank, right - ranksWidth + index * rankStep + rankStep - 13.5, middle)
    })
    const fill = row.color === 'red' ? palette.red : palette.cardInk2
    sketch.place(block, { x: start, y: middle - block.height / 2, w: end - start, style, fill })
    bottom -= height + 4
  }
}

const rankStep = 31

/** The number of a question in a ring of ochre. */
function drawRank({ sketch }: Face, rank: number, cx: number, cy: number): void {
  const style = { face: 'title-600', size: 17, line: 22 } as const
  sketch.ellipse([cx, cy], [12.5, 12.5], { fill: palette.sheet, stroke: palette.domain, strokeWidth: 2 })
  const place = { x: cx - 20, y: cy - 11, w: 40, style, fill: palette.domain } as const
  sketch.write(String(rank), { ...place, align: 'middle' })
}

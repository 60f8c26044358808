import { rhythmStrip, stripStart } from '#shared/canvases/derived/rhythmStrip.ts'
import type { Decor } from '#shared/canvases/schema.ts'
import { shortDay } from '../../words.ts'
import type { Drawing } from '../buildScene.ts'
import { discColor } from '../faces/drawDisc.ts'
import { palette } from '../palette.ts'
import { styles } from '../styles.ts'

type RhythmMark = Extract<Decor, { mark: 'rhythm' }>

const rowTops = [72, 100] as const
const labelWidth = 170

/** Twelve weeks as columns; what is always open is a line, every meeting a dot in the colour of its owner. */
export function drawRhythm(
  { sketch, reading }: Drawing,
  { x, y, w, h, label, title, prompt }: RhythmMark,
): void {
  const { weeks, lines, events } = rhythmStrip(reading.snapshot, stripStart(reading.snapshot, reading.today))
  const labelBox = { x: label[0], w: x - label[0] - 24 }
  const height = sketch.write(title, { ...labelBox, y: label[1], style: styles.zoneTitle })
  sketch.write(prompt, {
    ...labelBox,
    y: label[1] + height,
    style: styles.zonePrompt,
    fill: palette.ink2,
    maxLines: 2,
  })
  sketch.rect({ x, y, w, h }, { fill: palette.sheet2, radius: 6 })
  weeks.forEach((monday, index) => {
    const left = x + (w * index) / weeks.length
    if (index > 0) sketch.path(`M${left} ${y}V${y + h}`, { stroke: palette.line, strokeWidth: 2 })
    const place = { x: left + 8, y: y + 7, w: 120, style: styles.week, fill: palette.ink2 }
    sketch.write(shortDay(monday), { ...place, maxLines: 1 })
  })
  const colorOf = (owner: string | undefined) => {
    const person = owner === undefined ? undefined : reading.card(owner)
    return person ? discColor(reading, person) : palette.ink2
  }
  lines.slice(0, 3).forEach(({ from, owner, name }, index) => {
    const top = y + 44 - index * 8
    const start = x + 6 + from * (w - 18)
    const paint = { stroke: colorOf(owner), strokeWidth: 6, round: true }
    sketch.path(`M${start} ${top}H${x + w - 12}`, paint)
    if (index === 0) words(name, start + 4, y + 52)
  })
  for (const { share, row, owner, name, isLate } of events) {
    const cx = x + share * w + 10
    const cy = y + (rowTops[row] ?? rowTops[1])
    sketch.ellipse([cx, cy], [10, 10], { fill: colorOf(owner) })
    if (isLate) {
      const before = { x: cx - 16 - labelWidth, y: cy - 10, w: labelWidth, align: 'end' } as const
      sketch.write(name, { ...before, style: styles.week, maxLines: 1 })
    } else words(name, cx + 16, cy - 10)
  }

  function words(text: string, left: number, top: number) {
    const room = Math.min(labelWidth, x + w - left - 4)
    if (room > 30) sketch.write(text, { x: left, y: top, w: room, style: styles.week, maxLines: 1 })
  }
}

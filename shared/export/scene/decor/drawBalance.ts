import { balance } from '#shared/canvases/derived/balance.ts'
import type { Decor } from '#shared/canvases/schema.ts'
import type { Drawing } from '../buildScene.ts'
import { accents, palette } from '../palette.ts'
import { styles } from '../styles.ts'

type BalanceMark = Extract<Decor, { mark: 'balance' }>

const names = { core: 'Core', active: 'Active', rest: 'The rest' } as const

/** Three bars: filled is the share by headcount, the bracket what is usual. */
export function drawBalance(
  { sketch, reading, template }: Drawing,
  { x, y, w, h, title, prompt }: BalanceMark,
): void {
  const { members, shares } = balance(reading.snapshot)
  const { strong } = accents[template.accent]
  sketch.rect({ x, y, w, h }, { fill: palette.sheet2, radius: 6 })
  const left = x + 18
  const width = w - 36
  const height = sketch.write(title, { x: left, y: y + 10, w: width, style: styles.zoneTitle })
  const hint = members > 0 ? `${prompt}: ${members} by headcount` : prompt
  const promptTop = y + 10 + height
  sketch.write(hint, { x: left, y: promptTop, w: width, style: styles.zonePrompt, fill: palette.ink2 })
  shares.forEach(({ part, count, percent, usual: [from, to] }, index) => {
    const top = y + 96 + index * 70
    const bar = top + 28
    const at = (percentage: number) => (width * Math.min(100, percentage)) / 100
    sketch.write(names[part], { x: left, y: top, w: width, style: styles.label })
    const figure = `${count} · ${percent} %`
    sketch.write(figure, { x: left, y: top, w: width, style: styles.label, fill: palette.ink2, align: 'end' })
    sketch.rect({ x: left, y: bar, w: width, h: 16 }, { fill: palette.line, radius: 8 })
    if (percent > 0) sketch.rect({ x: left, y: bar + 3, w: at(percent), h: 10 }, { fill: strong, radius: 5 })
    const bracket = { x: left + at(from), y: bar - 4, w: at(to - from), h: 24 }
    sketch.rect(bracket, { stroke: palette.line2, strokeWidth: 2, radius: 5 })
  })
}

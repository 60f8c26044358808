import type { Decor } from '#shared/canvases/schema.ts'
import type { Drawing } from '../buildScene.ts'
import { accents, palette } from '../palette.ts'
import type { Paint } from '../Scene.ts'
import { styles } from '../styles.ts'
import { arrowHead } from './arrowHead.ts'

type Mark<Name> = Extract<Decor, { mark: Name }>

export function drawBoundary({ sketch, template }: Drawing, { t }: Mark<'boundary'>): void {
  if (!template.ellipse) return
  const { centre, rx, ry } = template.ellipse
  const line = { stroke: accents[template.accent].strong, strokeWidth: 4, dash: [18, 14] }
  sketch.ellipse(centre, [rx * t, ry * t], line)
}

export function drawLine({ sketch }: Drawing, { from, to, arrow, dashed }: Mark<'line'>): void {
  const line = stroke(arrow ? 3 : 1.5, dashed)
  sketch.path(`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`, line)
  if (arrow) sketch.path(arrowHead(from, to, 9), stroke(3, false))
}

export function drawCurve({ sketch }: Drawing, { d, arrow, dashed }: Mark<'curve'>): void {
  sketch.path(d, stroke(3, dashed))
  const numbers = d.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? []
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.slice(-4)
  if (arrow) sketch.path(arrowHead([x1, y1], [x2, y2], 11), stroke(3, false))
}

export function drawCircle({ sketch, template }: Drawing, { centre, r, fill }: Mark<'circle'>): void {
  const fills = { none: {}, tint: { fill: accents[template.accent].soft }, soft: { fill: palette.sheet2 } }
  sketch.ellipse(centre, [r, r], { ...fills[fill], stroke: palette.line, strokeWidth: 2 })
}

export function drawWords({ sketch }: Drawing, { at, w, text, size, align }: Mark<'words'>): void {
  const style = { prompt: styles.zonePrompt, zone: styles.zoneTitle, axis: styles.axisWord }[size]
  const x = align === 'middle' ? at[0] : align === 'end' ? at[0] - w : at[0]
  const fill = size === 'axis' ? palette.ink2 : palette.ink
  sketch.write(text, { x, y: at[1], w, style, fill, align })
}

export function drawLegend({ sketch, template }: Drawing, { x, y, w }: Mark<'legend'>): void {
  const { strong } = accents[template.accent]
  const style = { ...styles.zonePrompt, line: 26 }
  const arrow = { stroke: strong, strokeWidth: 4, round: true }
  sketch.path(`M${x + 2} ${y + 13}H${x + 40}`, arrow)
  sketch.path(arrowHead([x, y + 13], [x + 42, y + 13], 11), arrow)
  sketch.write('means to move to another ring', { x: x + 56, y, w: w - 56, style, fill: palette.ink2 })
  sketch.path(`M${x + 2} ${y + 39}H${x + 44}`, { stroke: strong, strokeWidth: 4, dash: [11, 6] })
  sketch.write('boundary, open to cross', { x: x + 56, y: y + 26, w: w - 56, style, fill: palette.ink2 })
}

function stroke(strokeWidth: number, dashed: boolean): Paint {
  return { stroke: palette.line2, strokeWidth, round: true, ...(dashed && { dash: [3, 8] }) }
}

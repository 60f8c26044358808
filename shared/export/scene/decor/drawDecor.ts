import type { Decor } from '#shared/canvases/schema.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { Drawing } from '../buildScene.ts'
import { accents, palette } from '../palette.ts'
import { styles } from '../styles.ts'
import { arrowHead } from './arrowHead.ts'
import { drawAxes } from './drawAxes.ts'
import { drawBalance } from './drawBalance.ts'
import { drawRhythm } from './drawRhythm.ts'
import { drawWedges } from './drawWedges.ts'

/** What stands on a sheet besides its zones. */
export function drawDecor(drawing: Drawing): void {
  for (const decor of drawing.template.decor) drawMark(drawing, decor)
}

function drawMark(drawing: Drawing, decor: Decor): void {
  const { sketch, template } = drawing
  const { strong, soft } = accents[template.accent]
  switch (decor.mark) {
    case 'wedges':
      return drawWedges(drawing, decor)
    case 'boundary': {
      if (!template.ellipse) return
      const { centre, rx, ry } = template.ellipse
      const line = { stroke: strong, strokeWidth: 4, dash: [18, 14] }
      return sketch.ellipse(centre, [rx * decor.t, ry * decor.t], line)
    }
    case 'axes':
      return drawAxes(drawing, decor)
    case 'rhythm':
      return drawRhythm(drawing, decor)
    case 'balance':
      return drawBalance(drawing, decor)
    case 'legend':
      return drawLegend(drawing, decor)
    case 'line': {
      const [from, to] = [decor.from, decor.to]
      const dash = decor.dashed ? { dash: [3, 8] } : {}
      sketch.path(`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`, {
        stroke: palette.line2,
        strokeWidth: decor.arrow ? 3 : 1.5,
        ...dash,
      })
      if (decor.arrow)
        sketch.path(arrowHead(from, to, 9), { stroke: palette.line2, strokeWidth: 3, round: true })
      return
    }
    case 'curve': {
      const line = { stroke: palette.line2, strokeWidth: 3 }
      sketch.path(decor.d, decor.dashed ? { ...line, dash: [3, 8] } : line)
      const numbers = decor.d.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? []
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.slice(-4)
      if (decor.arrow) sketch.path(arrowHead([x1, y1], [x2, y2], 11), { ...line, round: true })
      return
    }
    case 'circle': {
      const fill = { none: {}, tint: { fill: soft }, soft: { fill: palette.sheet2 } }[decor.fill]
      return sketch.ellipse(decor.centre, [decor.r, decor.r], {
        ...fill,
        stroke: palette.line,
        strokeWidth: 2,
      })
    }
    case 'words': {
      const { at, w, text, size, align } = decor
      const style = { prompt: styles.zonePrompt, zone: styles.zoneTitle, axis: styles.axisWord }[size]
      const x = align === 'middle' ? at[0] : align === 'end' ? at[0] - w : at[0]
      const fill = size === 'axis' ? palette.ink2 : palette.ink
      sketch.write(text, { x, y: at[1], w, style, fill, align })
      return
    }
    default:
      return unreachable(decor)
  }
}

function drawLegend({ sketch, template }: Drawing, { x, y, w }: { x: number; y: number; w: number }): void {
  const { strong } = accents[template.accent]
  const style = { ...styles.zonePrompt, line: 26 }
  const arrow = { stroke: strong, strokeWidth: 4, round: true }
  sketch.path(`M${x + 2} ${y + 13}H${x + 40}`, arrow)
  sketch.path(arrowHead([x, y + 13], [x + 42, y + 13], 11), arrow)
  sketch.write('means to move to another ring', { x: x + 56, y, w: w - 56, style, fill: palette.ink2 })
  sketch.path(`M${x + 2} ${y + 39}H${x + 44}`, { stroke: strong, strokeWidth: 4, dash: [11, 6] })
  sketch.write('boundary, open to cross', { x: x + 56, y: y + 26, w: w - 56, style, fill: palette.ink2 })
}

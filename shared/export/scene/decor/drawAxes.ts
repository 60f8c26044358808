import type { Decor } from '#shared/canvases/schema.ts'
import type { Drawing } from '../buildScene.ts'
import { accents, palette } from '../palette.ts'
import { styles } from '../styles.ts'
import { arrowHead } from './arrowHead.ts'

type Axes = Extract<Decor, { mark: 'axes' }>

/** How far inside of the ends the words of the level axis stand, and outside of those of the upright one. */
const inside = 75
const outside = 24

/** Two crossing arrows with a word at each end, on a patch of paper. */
export function drawAxes({ sketch, template }: Drawing, { x, y }: Axes): void {
  const { strong } = accents[template.accent]
  const line = { stroke: strong, strokeWidth: 3, round: true }
  const [left, right]: [number, number][] = [
    [x.from - 2, x.y],
    [x.to + 2, x.y],
  ]
  const [top, bottom]: [number, number][] = [
    [y.x, y.from - 2],
    [y.x, y.to + 2],
  ]
  for (const [from, to] of [
    [left, right],
    [right, left],
    [top, bottom],
    [bottom, top],
  ]) {
    if (!from || !to) continue
    sketch.path(`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`, line)
    sketch.path(arrowHead(from, to, 15), line)
  }
  word(x.words[0], x.from + inside, x.y)
  word(x.words[1], x.to - inside, x.y)
  word(y.words[0], y.x, y.from - outside)
  word(y.words[1], y.x, y.to + outside - 4)

  function word(text: string, cx: number, cy: number) {
    const style = styles.axisWord
    const { width, height } = sketch.layout(text, { w: 300, style })
    const patch = { x: cx - width / 2 - 10, y: cy - height / 2, w: width + 20, h: height }
    sketch.rect(patch, { fill: palette.sheet, radius: 13 })
    sketch.write(text, { x: cx - 150, y: cy - height / 2, w: 300, style, fill: strong, align: 'middle' })
  }
}

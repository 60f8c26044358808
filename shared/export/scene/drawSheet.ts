import { longDay } from '../words.ts'
import type { Drawing } from './buildScene.ts'
import { accents, palette } from './palette.ts'
import { styles } from './styles.ts'

/** The paper, its strip of tape, and the header: title, question, and at the right whose board it is and when. */
export function drawSheet({ sketch, reading, template }: Drawing): void {
  const [w, h] = template.size
  const isKraft = template.accent === 'kraft'
  const { strong } = accents[template.accent]
  sketch.rect({ x: 4, y: 8, w: w - 8, h }, { fill: palette.ink, opacity: 0.1, radius: 6 })
  sketch.rect({ x: 0, y: 0, w, h }, { fill: isKraft ? palette.kraft : palette.sheet, radius: 6 })
  sketch.rect({ x: 48, y: -10, w: 150, h: 22 }, { fill: strong, opacity: 0.9, radius: 1 })
  const title = sketch.layout(template.title, { w: w - 96, style: styles.canvasTitle })
  sketch.place(title, {
    x: 48,
    y: 30,
    w: w - 96,
    style: styles.canvasTitle,
    fill: isKraft ? palette.ink : strong,
  })
  const isCrowded = template.zones.some(({ shape }) => shape.form === 'rect' && shape.y < 90)
  const asideWidth = isCrowded ? 240 : 620
  const board = isCrowded ? '' : reading.snapshot.board.title.trim()
  const left = 48 + title.width + 26
  sketch.write(template.question, {
    x: left,
    y: 30 + baselineShift(),
    w: w - 48 - asideWidth - left,
    style: styles.canvasQuestion,
    fill: palette.ink2,
    maxLines: 1,
  })
  sketch.write([board, longDay(reading.today)].filter(Boolean).join(' · '), {
    x: w - 48 - asideWidth,
    y: 58,
    w: asideWidth,
    style: styles.aside,
    fill: palette.ink2,
    align: 'end',
    maxLines: 1,
  })
}

/** From the top of the title's line to that of the question's, so that both stand on one baseline. */
function baselineShift(): number {
  const ascent = 0.952
  const descent = 0.441
  const baseline = (style: { size: number; line: number }) =>
    (style.line - (ascent + descent) * style.size) / 2 + ascent * style.size
  return baseline(styles.canvasTitle) - baseline(styles.canvasQuestion)
}

import { inflate } from '#shared/geometry/box.ts'
import { capital, numberField, say, textField } from '../../words.ts'
import { palette } from '../palette.ts'
import { styles } from '../styles.ts'
import type { Face } from './Face.ts'

/** What the group thinks of its sentence, stamped aslant on the right: "Adopted, version 1", or a draft, dashed. */
export function drawStamp({ sketch, card, box }: Face): void {
  const state = textField(card, 'status')
  if (state === '') return
  const version = numberField(card, 'version')
  const isAdopted = state === 'adopted'
  const words = isAdopted
    ? `Adopted${version === undefined ? '' : `, version ${version}`}`
    : state === 'draft' && version !== undefined
      ? `Draft ${version}`
      : capital(say(state))
  const color = isAdopted ? palette.ok : palette.ink2
  const style = styles.stamp
  const { width, height } = sketch.layout(words, { w: 240, style })
  const area = {
    x: box.x + box.w - 28 - width - 32,
    y: box.y + box.h / 2 - height / 2 - 7,
    w: width + 32,
    h: height + 14,
  }
  const turn = { degrees: -3, x: area.x + area.w / 2, y: area.y + area.h / 2 }
  const line = { stroke: color, strokeWidth: 3, radius: 6, turn }
  sketch.rect(inflate(area, -1.5), isAdopted ? line : { ...line, dash: [8, 6] })
  sketch.write(words, { x: area.x, y: area.y + 6, w: area.w, style, fill: color, align: 'middle', turn })
}

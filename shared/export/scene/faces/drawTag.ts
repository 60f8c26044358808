import { growsLeft } from '#shared/canvases/cardBox.ts'
import { inflate } from '#shared/geometry/box.ts'
import { textField } from '../../words.ts'
import { cardEdge } from '../cardEdge.ts'
import { palette } from '../palette.ts'
import { discOf, drawDisc } from './drawDisc.ts'
import type { Face } from './Face.ts'

const discSize = 46

/** A person's pill: the disc stands where the person stands, the name grows outward from it. */
export function drawTag(face: Face): void {
  const { sketch, reading, card, box, text, style, form, template } = face
  const radius = box.h / 2
  if (card.kind === 'group') {
    const behind = { ...box, x: box.x + 4, y: box.y + 4 }
    const edge = { fill: palette.sheet, stroke: palette.line2, strokeWidth: 1.5, radius }
    sketch.rect(behind, edge)
    sketch.rect(box, { ...edge, fill: palette.panel })
  } else if (textField(card, 'status') === 'invited' || textField(card, 'status') === 'left') {
    sketch.rect(inflate(box, -0.75), { stroke: palette.line2, strokeWidth: 1.5, dash: [5, 4], radius })
  } else {
    sketch.shade(box, radius)
    sketch.rect(box, { fill: palette.panel, stroke: cardEdge(palette.panel), strokeWidth: 1, radius })
  }
  const [cx, cy] = card.at
  drawDisc(sketch, discOf(reading, card), { cx, cy, d: discSize })
  const mirrored = growsLeft(cx, template)
  const x = mirrored ? box.x + form.inset.right : box.x + form.inset.left
  const w = box.w - form.inset.left - form.inset.right
  sketch.place(text, {
    x,
    y: cy - text.height / 2,
    w,
    style,
    fill: palette.cardInk,
    align: mirrored ? 'end' : 'start',
  })
}

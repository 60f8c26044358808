import { movementArrow } from '#shared/geometry/arrowCurve.ts'
import { textField } from '../../words.ts'
import type { Drawing } from '../buildScene.ts'
import { accents } from '../palette.ts'
import { arrowHead } from './arrowHead.ts'

/** A gentle arrow from everybody who means to move to the edge of the ring they aim at. */
export function drawMovements({ sketch, cards, template }: Drawing): void {
  const rings = template.ellipse
  if (!rings) return
  const line = { stroke: accents[template.accent].strong, strokeWidth: 4, round: true }
  for (const card of cards) {
    const aim = textField(card, 'moving_to')
    const zone = template.zones.find(({ id }) => aim !== '' && id === `${template.id}.${aim}`)
    if (zone?.shape.form !== 'ring') continue
    const curve = movementArrow(rings, card.at, zone.shape)
    if (!curve) continue
    sketch.path(curve.d, line)
    sketch.path(arrowHead(curve.control, curve.to, 13), line)
  }
}

import { boxAt } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { roleHoldings } from '#shared/canvases/derived/roleHoldings.ts'
import { boxesOverlap } from '#shared/geometry/box.ts'
import type { Drawing } from '../buildScene.ts'
import { drawRole } from './drawRole.ts'

const zoneId = 'community.roles'

/** Beside the role cards stand the roles that people bear on their own cards, in the seats which are free. */
export function drawDerivedRoles(drawing: Drawing): void {
  const zone = drawing.template.zones.find(({ id }) => id === zoneId)
  if (zone?.seats.flow !== 'grid') return
  const { seats } = zone
  const form = cardForm('role', zoneId)
  const size = { w: form.w, h: form.minH }
  const taken = drawing.cards
    .filter(card => card.zone === zoneId)
    .map(card => boxAt(card.kind, card.at, size, drawing.template))
  const holdings = roleHoldings(drawing.reading.snapshot).filter(({ card }) => card === undefined)
  const free = Array.from({ length: holdings.length + taken.length }, (_, seat) => ({
    ...size,
    x: seats.x,
    y: seats.y + seat * (form.minH + seats.gap),
  })).filter(box => !taken.some(other => boxesOverlap(box, other)))
  holdings.forEach((holding, index) => {
    const box = free[index]
    if (box && box.y + box.h <= seats.y + seats.h + form.minH) drawRole(drawing, box, holding)
  })
}

import { fieldSpec } from '#shared/board/fields.ts'
import { isLinkType, linkTypesFrom } from '#shared/board/linkTypes.ts'
import { type Box, boxWithin } from '#shared/geometry/box.ts'
import type { CanvasTemplate, Seats, Zone } from './schema.ts'

/** What a schema cannot see in a canvas, in words; empty if it makes sense. */
export function faultsOf(template: CanvasTemplate): readonly string[] {
  const ids = template.zones.map(zone => zone.id)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `zone ${id} stands twice`),
    ...template.zones.flatMap(zone => faultsOfZone(template, zone).map(fault => `zone ${zone.id}: ${fault}`)),
    ...template.decor.flatMap(({ mark }) =>
      (mark === 'wedges' || mark === 'boundary') && !template.ellipse ? [`${mark} need an ellipse`] : [],
    ),
  ]
}

function faultsOfZone(template: CanvasTemplate, zone: Zone): readonly string[] {
  const faults: string[] = []
  if (!zone.id.startsWith(`${template.id}.`)) faults.push(`its id does not begin with "${template.id}."`)
  for (const key of zone.fields)
    if (!isKnown(zone, key)) faults.push(`no card of it has a field or link "${key}"`)
  if (zone.shape.form === 'rect') {
    const sheet: Box = { x: 0, y: 0, w: template.size[0], h: template.size[1] }
    if (!boxWithin(zone.shape, sheet)) faults.push('it leaves the sheet')
    for (const seats of allSeats(zone)) {
      if (seats.flow !== 'grid') faults.push(`${seats.flow} seats need a ${seats.flow}`)
      else if (!boxWithin(seats, zone.shape)) faults.push('its seats leave it')
    }
  } else {
    if (!template.ellipse) faults.push('rings and arcs need an ellipse')
    if (zone.shape.inner >= zone.shape.outer) faults.push('it has no inside')
    if (allSeats(zone).some(seats => seats.flow !== zone.shape.form))
      faults.push('its seats do not fit its form')
  }
  return faults
}

function allSeats({ seats, seatsOf }: Zone): readonly Seats[] {
  return [seats, ...Object.values(seatsOf ?? {})]
}

function isKnown({ kinds }: Zone, key: string): boolean {
  return kinds.some(kind =>
    isLinkType(key) ? linkTypesFrom(kind).includes(key) : fieldSpec(kind, key) !== undefined,
  )
}

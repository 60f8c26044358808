import type { Editor } from '#client/editor/Editor.ts'
import type { LinkId } from '#shared/board/ids.ts'
import { isFreeLink } from '#shared/board/isFreeLink.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import type { Curve } from '#shared/geometry/arrowCurve.ts'
import { type Box, boundsOf, boxContains, inflate } from '#shared/geometry/box.ts'
import { connector } from '#shared/geometry/connector.ts'
import { distance, type Vector } from '#shared/geometry/vector.ts'

/** A connection as it runs on the table. */
export interface ShownLink {
  readonly id: LinkId
  readonly type: LinkType
  readonly curve: Curve
  /** Around all of it, with its head. */
  readonly bounds: Box
  readonly label: string | undefined
  readonly tone: 'quiet' | 'near' | 'chosen'
}

/** The connections that are shown: those people have drawn, and all of selected cards; none while one carries cards. */
export function shownLinks({ view, clusters, selection, connecting, drag }: Editor): readonly ShownLink[] {
  if (drag.state.current) return []
  const selected = selection.current
  const chosen = connecting.chosen.current
  const shown: ShownLink[] = []
  for (const link of view.links.values()) {
    const isNear = selected.has(link.from) || selected.has(link.to)
    if (link.id !== chosen && !isNear && !isFreeLink(link)) continue
    const [from, to] = [clusters.shownBox(link.from), clusters.shownBox(link.to)]
    // Within one pile there is nothing to be seen of it.
    if (!from || !to || (from.x === to.x && from.y === to.y)) continue
    const curve = connector(from, to)
    const bounds = inflate(boundsOf([curve.from, curve.control, curve.to].map(pointBox)) ?? from, 40)
    const tone = link.id === chosen ? 'chosen' : isNear ? 'near' : 'quiet'
    shown.push({ id: link.id, type: link.type, curve, bounds, label: link.label, tone })
  }
  return shown
}

/** The connection that runs past a point of the table, no further away than `reach`. */
export function linkAt(links: readonly ShownLink[], at: Vector, reach: number): LinkId | undefined {
  return links.findLast(
    ({ bounds, curve }) =>
      boxContains(inflate(bounds, reach), at) && pointsOf(curve).some(point => distance(point, at) <= reach),
  )?.id
}

/** Connections that are shown otherwise than before: those that went, as they were, and those that came. */
export function changedLinks(before: readonly ShownLink[], now: readonly ShownLink[]): readonly ShownLink[] {
  const keys = (links: readonly ShownLink[]) => new Map(links.map(link => [keyOf(link), link]))
  const [former, present] = [keys(before), keys(now)]
  return [
    ...before.filter(link => !present.has(keyOf(link))),
    ...now.filter(link => !former.has(keyOf(link))),
  ]
}

function keyOf({ id, curve, label, tone }: ShownLink): string {
  return `${id} ${curve.d} ${tone} ${label ?? ''}`
}

const samples = 24

function pointsOf({ from, control, to }: Curve): readonly Vector[] {
  return Array.from({ length: samples + 1 }, (_, index): Vector => {
    const t = index / samples
    const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
    return [mix(from[0], control[0], to[0]), mix(from[1], control[1], to[1])]
  })
}

function pointBox([x, y]: Vector): Box {
  return { x, y, w: 0, h: 0 }
}

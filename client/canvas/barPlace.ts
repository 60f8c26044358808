import type { Box } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'

export interface BarScene {
  readonly bar: { readonly w: number; readonly h: number }
  /** What is selected. */
  readonly subject: Box
  /** Cards, titles and buttons that had better be seen. */
  readonly others: readonly Box[]
  /** Where the bar may lie. */
  readonly room: Box
}

const gap = 14
/** So much of the bar's own area is worth to have it in the middle, and above. */
const aside = 0.03
const below = 0.06
/** Never over what it is about. */
const onSubject = 100

/** Where a bar about something lies: beside it, above rather than below, and over as little else as can be. */
export function barPlace({ bar, subject, others, room }: BarScene): Vector {
  const { w, h } = bar
  const columns = [subject.x + subject.w / 2 - w / 2, subject.x, subject.x + subject.w - w]
  const above = subject.y - gap - h
  const rows = [
    { y: above, costs: 0 },
    // Or just above what lies there.
    ...others.filter(({ y }) => y < subject.y).map(({ y }) => ({ y: y - h - 2, costs: aside })),
    { y: subject.y + subject.h + gap, costs: below },
  ].filter(({ y }) => Math.abs(y - above) < 3 * h || y > subject.y)
  const places = rows.flatMap(({ y, costs }) =>
    columns.map((x, index) => {
      const box = inside({ x, y, w, h }, room)
      const covered = others.reduce((sum, other) => sum + shared(box, other), 0)
      const cost = covered / (w * h) + (shared(box, subject) > 0 ? onSubject : 0)
      return { at: [box.x, box.y] as Vector, cost: cost + costs + (index === 0 ? 0 : aside) }
    }),
  )
  const [first, ...rest] = places
  return (
    rest.reduce((best, one) => (best && one.cost < best.cost ? one : best), first)?.at ?? [room.x, room.y]
  )
}

function inside(box: Box, room: Box): Box {
  const x = Math.max(room.x, Math.min(room.x + room.w - box.w, box.x))
  const y = Math.max(room.y, Math.min(room.y + room.h - box.h, box.y))
  return { ...box, x, y }
}

/** The area that two boxes have in common. */
function shared(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 0 && h > 0 ? w * h : 0
}

import type { HiddenCount } from '#client/editor/HiddenCards.ts'
import type { Place } from '#client/editor/sheets.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import type { DraftCounts } from '#shared/session/writing/DraftCount.ts'

type Step = Pick<WorkingStep, 'id' | 'targets'>

/**
 * How many hidden cards of others there are by zone. All that is known is a count for each step: a step about several
 * zones shows none on the table, as nobody is to learn which of them others write for.
 */
export function hiddenCounts({
  steps,
  waiting,
  own,
  placesOf,
}: {
  readonly steps: readonly Step[]
  readonly waiting: DraftCounts
  /** How many of a step's hidden cards are one's own, which one sees elsewhere. */
  readonly own: (step: string) => number
  readonly placesOf: (step: Step) => readonly Place[]
}): readonly HiddenCount[] {
  const byZone = new Map<string, HiddenCount>()
  for (const step of steps) {
    const [place, ...more] = placesOf(step)
    const count = (waiting[step.id]?.cards ?? 0) - own(step.id)
    if (!place || more.length > 0 || count <= 0) continue
    const key = `${place.canvas} ${place.zone}`
    byZone.set(key, { ...place, count: count + (byZone.get(key)?.count ?? 0) })
  }
  return [...byZone.values()]
}

import { type Applied, become, decline, type Moment } from '../Outcome.ts'
import { planNow } from './planNow.ts'
import { minutesOf, type StepId, type WorkingStep } from './WorkingScript.ts'

/**
 * Takes from later steps, each in proportion to its length, as many whole minutes as the session is behind. A minute
 * stays of each, so it may not suffice.
 */
export function shave({ state, actor, now }: Moment): Applied {
  const plan = planNow(state, now)
  if (!plan || !state.script) return decline('not-running')
  const behind = Math.ceil(plan.behindMs / 60_000)
  if (behind <= 0) return decline('not-behind')
  const planned = minutesOf(plan.later)
  const target = Math.max(plan.later.length, planned - behind)
  if (target === planned) return decline('nothing-to-shave')
  const minutes = shortened(plan.later, target)
  const steps = state.script.steps.map(step => ({ ...step, minutes: minutes.get(step.id) ?? step.minutes }))
  return become({ ...state, script: { ...state.script, steps } }, [
    { type: 'script-shaved', by: actor.id, minutes: planned - target },
  ])
}

/**
 * Minute by minute from whichever step has most left of what it had, so that all shrink alike. Steps have hundreds of
 * minutes at most, and scripts dozens of steps.
 */
function shortened(steps: readonly WorkingStep[], target: number): ReadonlyMap<StepId, number> {
  const minutes = new Map(steps.map(({ id, minutes }) => [id, minutes]))
  for (let sum = minutesOf(steps); sum > target; sum -= 1) {
    let next: { readonly id: StepId; readonly left: number } | undefined
    for (const step of steps) {
      const now = minutes.get(step.id) ?? 1
      const left = (now - 1) / step.minutes
      if (now > 1 && (!next || left > next.left)) next = { id: step.id, left }
    }
    if (!next) break
    minutes.set(next.id, (minutes.get(next.id) ?? 1) - 1)
  }
  return minutes
}

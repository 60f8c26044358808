import type { Applied } from '../Outcome.ts'
import type { SessionState } from '../SessionState.ts'
import { mostSteps } from '../schema.ts'
import { editScript } from './editScript.ts'
import type { StepId, WorkingStep } from './WorkingScript.ts'

/** A further step. Added while the session runs, its minutes are what it was planned with. */
export function addStep(state: SessionState, step: WorkingStep, before: StepId | undefined): Applied {
  const isTimed = state.course.state === 'running' || Object.keys(state.timings).length > 0
  const timings = { ...state.timings, [step.id]: { plannedMinutes: step.minutes, spentMs: 0 } }
  return editScript(isTimed ? { ...state, timings } : state, script => {
    const { steps } = script
    if (steps.length >= mostSteps) return 'too-many-steps'
    if (steps.some(({ id }) => id === step.id)) return 'step-id-taken'
    const at = before === undefined ? steps.length : steps.findIndex(({ id }) => id === before)
    return at < 0 ? 'step-unknown' : { ...script, steps: steps.toSpliced(at, 0, step) }
  })
}

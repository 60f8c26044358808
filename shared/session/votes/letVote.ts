import { stepNow } from '../course/stepNow.ts'
import type { SessionState } from '../SessionState.ts'
import { permissionsIn } from '../steps/permissionsIn.ts'

/** Whoever begins a vote lets people vote in the step that they are in; its permissions say so from then on. */
export function letVote(state: SessionState): SessionState {
  const { script } = state
  const now = stepNow(state)
  if (!script || !now || permissionsIn(state).vote) return state
  const steps = script.steps.map(step =>
    step === now ? { ...step, permissions: { ...step.permissions, vote: true } } : step,
  )
  return { ...state, script: { ...script, steps } }
}

import { type Applied, become, decline, type SessionRefusal } from '../Outcome.ts'
import type { SessionState } from '../SessionState.ts'
import type { WorkingScript } from './WorkingScript.ts'

/** A change of the script, before the session or while it runs. What is over is not edited. */
export function editScript(
  state: SessionState,
  edit: (script: WorkingScript) => WorkingScript | SessionRefusal,
): Applied {
  const { script, course } = state
  if (!script) return decline('no-script')
  if (course.state === 'ended') return decline('ended')
  const edited = edit(script)
  return typeof edited === 'string' ? decline(edited) : become({ ...state, script: edited })
}

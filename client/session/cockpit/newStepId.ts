import { newId } from '#shared/board/ids.ts'
import type { StepId } from '#shared/session/script/WorkingScript.ts'

/** Unique on a board for ever: what is written in a step is kept by its id. */
export function newStepId(): StepId {
  return `s${newId()}`
}

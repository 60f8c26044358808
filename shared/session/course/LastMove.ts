import { z } from '#shared/std/zod.ts'
import { personId } from '../people/Person.ts'
import { stepId } from '../script/WorkingScript.ts'
import { timer } from '../timer/Timer.ts'
import { course, time } from './Course.ts'

/** So long everybody can be taken back to where they were. */
export const undoWithinMs = 5000

/** The last time that everybody was moved, and all that it takes to undo it. */
export const lastMove = z.strictObject({
  /** Absent if it was the start. */
  from: stepId.exactOptional(),
  to: stepId,
  by: personId,
  at: time,
  undoUntil: time,
  before: z.strictObject({
    course,
    /** In the step that was left, until it was left. */
    spentMs: z.number().int().nonnegative(),
    timer,
    ready: z.record(personId, time),
  }),
})
export type LastMove = Readonly<z.infer<typeof lastMove>>

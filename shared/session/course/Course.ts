import { z } from '#shared/std/zod.ts'
import { stepId } from '../script/WorkingScript.ts'

/** Milliseconds since 1970, by the server's clock. */
export const time = z.number().int().nonnegative()

/** Where a convening stands. */
export const course = z.discriminatedUnion('state', [
  /** No script has been chosen. */
  z.strictObject({ state: z.literal('none') }),
  /** There is a script, and everybody may still look around. */
  z.strictObject({ state: z.literal('ready') }),
  z.strictObject({
    state: z.literal('running'),
    step: stepId,
    /** When the group came to this step, last. */
    since: time,
    started: time,
    /** When the session should end, as planned at its start. */
    dueAt: time,
  }),
  z.strictObject({ state: z.literal('ended'), step: stepId, started: time, dueAt: time, ended: time }),
])

/** One step's time: planned at the start (or when it was added later), and spent in all visits but the running one. */
export const timing = z.strictObject({
  plannedMinutes: z.number().int().positive(),
  spentMs: z.number().int().nonnegative(),
  /** When the group first came to it; absent if it never has. */
  began: time.exactOptional(),
})

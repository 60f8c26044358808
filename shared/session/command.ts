import type { z } from '#shared/std/zod.ts'
import type { Applied, Moment } from './Outcome.ts'

/** One thing that can be asked of a session: what it says, and what comes of it. Who may ask is in `commandRights`. */
export interface Command<Payload> {
  readonly schema: z.ZodType<Payload>
  /** Pure: time comes with the moment, ids come with what is said. */
  readonly apply: (moment: Moment, payload: Payload) => Applied
}

export function command<Payload>(
  schema: z.ZodType<Payload>,
  apply: Command<Payload>['apply'],
): Command<Payload> {
  return { schema, apply }
}

import { z } from '#shared/std/zod.ts'
import { personId } from '../people/Person.ts'

const time = z.number().int().nonnegative()

/** Without a facilitator for so long, a participant may take over. */
export const takeOverAfterMs = 5 * 60_000

export const lead = z.strictObject({
  /** Whoever started the session, or was handed it since. */
  convener: personId.exactOptional(),
  /** Since when no facilitator has been here; absent while one is, and before anybody came. */
  absentSince: time.exactOptional(),
  /** A participant who leads in place of those who were gone. */
  takenOver: z.strictObject({ by: personId, at: time }).exactOptional(),
})

import { role } from '#shared/protocol/roles.ts'
import { z } from '#shared/std/zod.ts'
import { time } from './course/Course.ts'
import { personId } from './people/Person.ts'
import { stepId } from './script/WorkingScript.ts'
import { closedVote } from './votes/Vote.ts'

/** What is kept of a session for its minutes. */
export const sessionRecord = z.strictObject({
  script: z.strictObject({ id: z.string(), title: z.string(), purpose: z.string() }),
  started: time,
  dueAt: time,
  /** Absent while it runs. */
  ended: time.exactOptional(),
  convener: personId.exactOptional(),
  /** All who were here while it ran, in order of coming. */
  attendance: z
    .array(
      z.strictObject({
        person: personId,
        name: z.string(),
        role,
        arrived: time,
        /** Absent for those who stayed to the end. */
        left: time.exactOptional(),
      }),
    )
    .readonly(),
  agenda: z
    .array(
      z.strictObject({
        step: stepId,
        title: z.string(),
        mode: z.string(),
        plannedMinutes: z.number(),
        /** Zero for what was left out. */
        spentMs: z.number(),
      }),
    )
    .readonly(),
  /** In the order in which they began: what was voted on, how, and what came of it. */
  votes: z.array(closedVote).readonly(),
})
export type SessionRecord = Readonly<z.infer<typeof sessionRecord>>

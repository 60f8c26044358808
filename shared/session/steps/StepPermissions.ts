import { permissions } from '#shared/protocol/permissions.ts'
import { z } from '#shared/std/zod.ts'

/** What a step lets participants do: on the board, which the guard enforces, and by commands of the session. */
export const stepPermissions = permissions.extend({
  vote: z.boolean(),
  /** See how a vote stands once it is closed; facilitators always do. */
  seeResults: z.boolean(),
})
export type StepPermissions = Readonly<z.infer<typeof stepPermissions>>

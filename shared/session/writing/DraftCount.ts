import { z } from '#shared/std/zod.ts'

/** All that anybody but its author learns of what is written in private: how much there is, and by how many. */
export const draftCount = z.strictObject({
  cards: z.number().int().nonnegative(),
  writers: z.number().int().nonnegative(),
})
export type DraftCount = Readonly<z.infer<typeof draftCount>>

/** By the id of the step with which the drafts will be revealed. */
export type DraftCounts = Readonly<Record<string, DraftCount>>

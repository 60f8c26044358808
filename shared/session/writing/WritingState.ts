import { z } from '#shared/std/zod.ts'
import { draftCount } from './DraftCount.ts'

const stepId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** What the session knows of private writing: never a word of it. */
export const writingState = z.strictObject({
  /** By step: what a reveal would take now. Steps for which nothing is written are left out. */
  waiting: z.record(stepId, draftCount),
  /** By step: how many cards were revealed so far. */
  revealed: z.record(stepId, z.number().int().nonnegative()),
})
export type WritingState = Readonly<z.infer<typeof writingState>>

export const noWriting: WritingState = { waiting: {}, revealed: {} }

import { z } from '#shared/std/zod.ts'

/** What the session knows of private writing and reveals. */
export const writingState = z.strictObject({})
export type WritingState = Readonly<z.infer<typeof writingState>>

export const noWriting: WritingState = {}

import { z } from '#shared/std/zod.ts'

const time = z.number().int().nonnegative()
const length = z.number().int().positive()

/** The longest a timer may run: a day. */
export const longestTimerMs = 24 * 60 * 60_000

/** By the server's clock. When it has run out it stays where it is: it locks nothing, and waits to be stopped. */
export const timer = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('idle') }),
  z.strictObject({ state: z.literal('running'), endsAt: time, lengthMs: length }),
  z.strictObject({ state: z.literal('paused'), remainingMs: time, lengthMs: length }),
])
export type Timer = Readonly<z.infer<typeof timer>>

export const idle: Timer = { state: 'idle' }

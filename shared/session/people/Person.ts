import { role } from '#shared/protocol/roles.ts'
import { z } from '#shared/std/zod.ts'

export const personId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
export type PersonId = z.infer<typeof personId>

const time = z.number().int().nonnegative()

/** Looking at the board; with all tabs in the background; without a line for a while. */
export const attendance = z.enum(['present', 'away', 'left'])
export type Attendance = z.infer<typeof attendance>

/** Somebody who has been here since the session was chosen. */
export const person = z.strictObject({
  name: z.string().max(200),
  role,
  color: z.number().int().nonnegative(),
  attendance,
  /** When they first came, and when their attendance last changed. */
  arrived: time,
  since: time,
  /** How often they have had the floor. */
  heard: z.number().int().nonnegative(),
})
export type Person = Readonly<z.infer<typeof person>>

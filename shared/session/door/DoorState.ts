import { z } from '#shared/std/zod.ts'
import { personId } from '../people/Person.ts'

export const doorMode = z.enum([
  /** Whoever has the link or the code comes in. */
  'open',
  /** Newcomers wait until a facilitator admits them. */
  'lobby',
  /** Nobody comes in but those who were here when it was locked. */
  'locked',
])
export type DoorMode = z.infer<typeof doorMode>

/** So many may wait in the lobby. */
export const mostWaiting = 500

const waiting = z.strictObject({ name: z.string().max(200), since: z.number().int().nonnegative() })

export const door = z.strictObject({
  mode: doorMode,
  /** In the lobby. */
  waiting: z.record(personId, waiting),
  /** So many more may come in although the door is locked. */
  more: z.number().int().nonnegative(),
  /** Whether the room code leads in, and since when; since the board was made if nothing is said. */
  code: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('open'), since: z.number().int().nonnegative() }),
      z.strictObject({ state: z.literal('closed') }),
    ])
    .exactOptional(),
})
export type DoorState = Readonly<z.infer<typeof door>>

export const openDoor: DoorState = { mode: 'open', waiting: {}, more: 0 }

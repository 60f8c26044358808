import type { Role } from '#shared/protocol/roles.ts'
import { z } from '#shared/std/zod.ts'
import { personId } from '../people/Person.ts'

const time = z.number().int().nonnegative()
const coordinate = z.number().min(-1e7).max(1e7)

/** Where to look: a canvas (`domain`), a zone of one (`domain.topics`), or a part of the table in board units. */
export const lookAt = z.union([
  z.strictObject({
    place: z
      .string()
      .max(80)
      .regex(/^[a-z]+(\.[a-z_]+)?$/),
  }),
  z.strictObject({
    from: z.tuple([coordinate, coordinate]),
    size: z.tuple([z.number().positive().max(1e7), z.number().positive().max(1e7)]),
  }),
])

export const attention = z.strictObject({
  /** The last time that everybody was asked to look somewhere. Whoever types is offered a button instead. */
  summons: z.strictObject({ by: personId, at: time, to: lookAt }).exactOptional(),
  /** Who follows whom. Nobody is watched in silence: everybody sees this. */
  following: z.record(personId, personId),
  /** Somebody who leads, and shows everybody around: whoever comes in comes along. */
  guide: personId.exactOptional(),
  laser: z.enum(['nobody', 'facilitators', 'everybody']),
  /** `few`: everybody's, as long as not too many are here. */
  cursors: z.enum(['few', 'everybody', 'nobody']),
})
export type AttentionState = Readonly<z.infer<typeof attention>>

export const atEase: AttentionState = { following: {}, laser: 'facilitators', cursors: 'few' }

/** Whether somebody of a role may point with a laser. Observers only watch. */
export function mayPoint({ laser }: AttentionState, role: Role): boolean {
  if (laser === 'facilitators') return role === 'facilitator'
  return laser === 'everybody' && role !== 'observer'
}

/** Above so many people present their cursors are in each other's way. */
const manyPeople = 15

/** Whether cursors are to be shown, unless somebody has chosen otherwise for themselves. */
export function showsCursors({ cursors }: AttentionState, peoplePresent: number): boolean {
  return cursors === 'everybody' || (cursors === 'few' && peoplePresent <= manyPeople)
}

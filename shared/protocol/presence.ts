import { z } from '#shared/std/zod.ts'
import { role } from './roles.ts'

/** Who somebody is. Written by the server from its roster: what a client claims here is replaced. */
const presenceUser = z.object({
  id: z.string(),
  name: z.string(),
  role,
  /** Index into the twelve person colours, dealt in order of joining. */
  color: z.number().int().min(0).max(11),
})
export type PresenceUser = Readonly<z.infer<typeof presenceUser>>

const coordinate = z.number().min(-1e7).max(1e7)
const extent = z.number().positive().max(1e7)
const id = z.string().max(64)

/** What one open tab tells the others. Never stored. Positions are on the table, in board units. */
export const presence = z.object({
  user: presenceUser,
  cursor: z.tuple([coordinate, coordinate]).optional(),
  selected: z.array(id).max(200).optional(),
  /** The card whose text is open, and the caret in it. */
  editing: z.object({ card: id, anchor: z.number().int(), head: z.number().int() }).optional(),
  /** What one sees of the table: x, y, width, height. Told only while somebody goes by it. */
  looks: z.tuple([coordinate, coordinate, extent, extent]).optional(),
  /** A drag in flight; it is written to the document once, at the drop. */
  drag: z.object({ cards: z.array(id).max(200), by: z.tuple([coordinate, coordinate]) }).optional(),
})
export type Presence = Readonly<z.infer<typeof presence>>

/** What a client may say of itself: all but who it is. */
export const ownPresence = presence.omit({ user: true })
export type OwnPresence = Readonly<z.infer<typeof ownPresence>>

import { z } from '#shared/std/zod.ts'
import { sessionScript } from '../schema.ts'
import { playerCount } from './Rehearsal.ts'

/** A board of its own on which a script is rehearsed, beside the one that asks. */
export const rehearsalWish = z.strictObject({
  title: z.string().trim().min(1).max(200),
  people: playerCount,
  script: sessionScript,
  /** Needed only where the server asks for a pass phrase to make a board. */
  passphrase: z.string().max(200).exactOptional(),
})
export type RehearsalWish = Readonly<z.infer<typeof rehearsalWish>>

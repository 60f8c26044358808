import { isId } from '#shared/board/ids.ts'
import { z } from '#shared/std/zod.ts'

const mostPeople = 10_000

/**
 * people.json: who stands behind the ids on cards, in the history and in the sessions. Names, and nothing else: nobody
 * comes in by it. All who have been here are in it, so that records know whose names to leave out.
 */
export const keptPeople = z.strictObject({
  version: z.literal(1),
  people: z
    .array(
      z.strictObject({
        id: z.string().refine(id => isId(id) && id !== 'server', 'not the id of a person'),
        name: z.string().max(200),
        color: z.number().int().min(0).max(11),
      }),
    )
    .max(mostPeople)
    .refine(people => new Set(people.map(({ id }) => id)).size === people.length, 'a person stands twice')
    .readonly(),
})
export type KeptPeople = Readonly<z.infer<typeof keptPeople>>

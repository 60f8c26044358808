import { fieldValue } from '#shared/board/snapshot.ts'
import { z } from '#shared/std/zod.ts'
import english from './words/en.json' with { type: 'json' }

const writing = z.strictObject({
  text: z.string().min(1),
  fields: z.record(z.string(), fieldValue).exactOptional(),
  /** The zone in which it ends, if that is not the first that offers itself. */
  belongs: z.string().exactOptional(),
  /** Fields that are a day, so many days from now. */
  days: z.record(z.string(), z.number().int()).exactOptional(),
})
export type Writing = Readonly<z.infer<typeof writing>>

/** All that simulated people say; a language of theirs is one more file like this. */
export const words = z
  .strictObject({
    /** Marks them, so that nobody is taken for a real person in lists, on cards and in what is exported. */
    mark: z.string(),
    names: z.array(z.string()).min(1),
    guest: z.string(),
    elsewhere: z.string(),
    objection: z.string(),
    handlers: z.array(z.string()).min(1),
    people: z
      .array(
        z.strictObject({ organisation: z.string(), offers: z.array(z.string()), asks: z.array(z.string()) }),
      )
      .min(1),
    /** By the zone in which it is written. */
    writing: z.record(z.string(), z.array(writing).min(1)),
  })
  .parse(english)

/** `Ada (rehearsal)`, and so on; `number` counts from 0. */
export function playerName(number: number): string {
  const name = words.names[number] ?? words.guest.replace('{number}', String(number + 1))
  return words.mark.replace('{name}', name)
}

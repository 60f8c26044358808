import { fieldSpec, validField } from '#shared/board/fields.ts'
import { isId } from '#shared/board/ids.ts'
import { cardKind, paper } from '#shared/board/kinds.ts'
import { isLinkType, type LinkType } from '#shared/board/linkTypes.ts'
import { fieldValue } from '#shared/board/snapshot.ts'
import { z } from '#shared/std/zod.ts'

const id = z.string().refine(isId, 'not an id')

const demoCard = z
  .strictObject({
    id,
    kind: cardKind,
    zone: z.string(),
    text: z.string(),
    paper: paper.default('white'),
    /** Where it stands; cards without take the next free seat of their zone. */
    at: z.tuple([z.number(), z.number()]).optional(),
    author: id.optional(),
    /** The name of the cluster, the same for all its cards. */
    cluster: z.string().optional(),
    fields: z.record(z.string(), fieldValue),
  })
  .superRefine(({ id, kind, fields }, context) => {
    for (const [key, value] of Object.entries(fields)) {
      const spec = fieldSpec(kind, key)
      if (spec && validField(spec, value) !== undefined) continue
      context.addIssue({
        code: 'custom',
        message: `${id}: a ${kind} cannot have ${key} = ${JSON.stringify(value)}`,
      })
    }
  })
export type DemoCard = z.infer<typeof demoCard>

const demoLink = z.strictObject({
  type: z.string().refine((value): value is LinkType => isLinkType(value), 'unknown type of link'),
  from: id,
  to: id,
})

/** The invented community as it is written down: cards by zone, links by the ids of their ends. */
export const demoContent = z.strictObject({
  title: z.string(),
  community: z.string(),
  language: z.string(),
  perspectives: z.array(z.string()),
  canvases: z.array(z.string()),
  cards: z.array(demoCard),
  links: z.array(demoLink),
})

/** What the demo has on the eight other canvases. */
export const demoExtras = demoContent.pick({ canvases: true, cards: true, links: true })

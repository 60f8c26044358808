import { z } from '#shared/std/zod.ts'

/** The shapes of everything about what was: requests and answers. */

const time = z.string().describe('ISO 8601, in UTC')
const seq = z.number().int().positive()

const historyAct = z.enum(['restore', 'undo'])
export type HistoryAct = z.infer<typeof historyAct>

/** The end of a stretch of work: the board as it was after the edit number `seq`. */
const moment = z.object({
  seq,
  from: time,
  to: time,
  edits: z.number().int(),
  /** Those who wrote most, busiest first; `server` is the program itself. */
  people: z.array(z.object({ id: z.string(), edits: z.number().int() })).readonly(),
  /** A former state was restored, or work was taken back, because this person asked for it. */
  act: historyAct.optional(),
})
export type Moment = Readonly<z.infer<typeof moment>>

export const boardHistory = z.object({
  /** When the board was made. */
  began: time,
  edits: z.number().int(),
  /** What all of it takes up in storage. */
  bytes: z.number().int(),
  /** Oldest first, a bounded number. */
  moments: z.array(moment).readonly(),
})
export type BoardHistory = Readonly<z.infer<typeof boardHistory>>

/** Names a moment: the last edit stored by a time, or one edit by its number. */
export const momentWish = z.object({
  at: z
    .union([z.string().max(40), z.number()])
    .optional()
    .describe('ISO 8601 with its offset, or milliseconds since 1970'),
  seq: z.coerce.number().int().positive().optional().describe('the number of an edit'),
})
export type MomentWish = Readonly<z.infer<typeof momentWish>>

/** How much a board differs from what it was a moment ago: cards first, then everything else together. */
const boardChanges = z.object({
  cardsBack: z.number().int(),
  cardsGone: z.number().int(),
  cardsChanged: z.number().int(),
  /** Links, clusters, canvases, strokes, comments, reactions, and what is said of the board itself. */
  others: z.number().int(),
})
export type BoardChanges = Readonly<z.infer<typeof boardChanges>>

const dryRun = z.boolean().optional().describe('only tell what would come of it')

export const restoreWish = momentWish.extend({ dryRun })

/** Takes back all that somebody did after a time or an edit (without either: ever), or what one edit did. */
export const undoWish = z.union([
  z.strictObject({
    participant: z.string().max(64),
    since: z
      .union([z.string().max(40), z.number()])
      .optional()
      .describe('ISO 8601 with its offset, or milliseconds since 1970'),
    after: seq.optional().describe('the number of an edit'),
    dryRun,
  }),
  z.strictObject({ edit: seq, dryRun }),
])
export type UndoWish = Readonly<z.infer<typeof undoWish>>

/** What a restore or an undo came to. */
export const actDone = z.object({
  changes: boardChanges,
  /** Cards of the person whose work was taken back that stay, since others have worked on them. */
  cardsKept: z.number().int(),
  /** The edit that did it; absent if there was nothing to change, or if it was only tried. */
  seq: seq.optional(),
})
export type ActDone = Readonly<z.infer<typeof actDone>>

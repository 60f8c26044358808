import { z } from '#shared/std/zod.ts'
import { isId } from './ids.ts'
import { cardKind, ink, paper, reaction } from './kinds.ts'
import { isLinkType, type LinkType } from './linkTypes.ts'

/** The version of the document's shape. Older documents are upgraded by the server when it loads them. */
export const schemaVersion = 1

const id = z.string().refine(isId, 'not an id')
const coordinate = z.number().gte(-1_000_000).lte(1_000_000)
const point = z.tuple([coordinate, coordinate])

export const fieldValue = z.union([
  z.string().max(5000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(300)).max(50).readonly(),
])

export const cardSnapshot = z.object({
  id,
  kind: cardKind,
  canvas: id,
  zone: z.string().max(80),
  /** Relative to the canvas. For a person or group the centre of the disc, for all others the upper left corner. */
  at: point,
  size: z.tuple([z.number().min(40).max(4000), z.number().min(30).max(4000)]).optional(),
  /** A fractional index: cards of one zone are listed, and stacked, in its order. */
  order: z.string().max(200),
  text: z.string().max(5000),
  color: paper,
  /** The participant who wrote it; absent if anonymous. */
  author: id.optional(),
  /** Milliseconds since 1970 by the clock of whoever made it. */
  created: z.number().optional(),
  /** The cluster it is shown in. */
  cluster: id.optional(),
  /** The cluster it was put into itself, where that has been merged into `cluster`. */
  ownCluster: id.optional(),
  fields: z.record(z.string().max(60), fieldValue),
})
export type CardSnapshot = Readonly<z.infer<typeof cardSnapshot>>

export const linkSnapshot = z.object({
  id,
  type: z.string().refine((value): value is LinkType => isLinkType(value), 'unknown type of link'),
  from: id,
  to: id,
  /** The group's own words on the connection. */
  label: z.string().max(120).optional(),
})
export type LinkSnapshot = Readonly<z.infer<typeof linkSnapshot>>

export const clusterSnapshot = z.object({
  id,
  name: z.string().max(200),
  canvas: id,
  /** Shown as one pile with its name and the number of its cards. */
  folded: z.boolean().optional(),
  /** The cluster it has been merged into; its cards are shown there, until the two are separated again. */
  into: id.optional(),
})
export type ClusterSnapshot = Readonly<z.infer<typeof clusterSnapshot>>

const zoneWords = z.object({ title: z.string().max(80).optional(), prompt: z.string().max(300).optional() })
export type ZoneWords = Readonly<z.infer<typeof zoneWords>>

const canvasSnapshot = z.object({
  id,
  /** Which template of the catalogue it was laid out from. */
  template: id,
  /** Upper left corner of the sheet on the table. */
  at: point,
  order: z.string().max(200),
  /** What the group calls a zone and asks there, where it differs from the template. */
  words: z.record(z.string().max(50), zoneWords).optional(),
  /** Only facilitators change what lies on it. */
  locked: z.literal(true).optional(),
})
export type CanvasSnapshot = Readonly<z.infer<typeof canvasSnapshot>>

/** Numbers in one stroke: a line of a thousand points. */
export const mostStrokeNumbers = 2000

const strokeSnapshot = z.object({
  id,
  canvas: id,
  /** x, y, x, y ... relative to the canvas. */
  points: z.array(coordinate).min(4).max(mostStrokeNumbers).readonly(),
  ink,
  /** Width in board units. */
  width: z.number().min(1).max(40),
  author: id.optional(),
  created: z.number().optional(),
})
export type StrokeSnapshot = Readonly<z.infer<typeof strokeSnapshot>>

export const commentSnapshot = z.object({
  id,
  /** What it is about: a card, or a place on a canvas. */
  on: z.union([z.object({ card: id }), z.object({ canvas: id, at: point })]),
  text: z.string().max(2000),
  author: id.optional(),
  created: z.number().optional(),
  /** The comment that this one answers; absent if it begins a thread. */
  thread: id.optional(),
  /** Only of a comment that begins a thread. */
  resolved: z.boolean().optional(),
})
export type CommentSnapshot = Readonly<z.infer<typeof commentSnapshot>>

const reactionSnapshot = z.object({ id, card: id, reaction, author: id.optional() })
export type ReactionSnapshot = Readonly<z.infer<typeof reactionSnapshot>>

const boardMeta = z.object({
  title: z.string().max(200),
  community: z.string().max(200),
  language: z.string().max(20),
  perspectives: z.array(z.string().max(120)).max(12).readonly(),
})
export type BoardMeta = Readonly<z.infer<typeof boardMeta>>

/** The whole board as plain data: what board.json holds, what checks and exports read. */
export const boardSnapshot = z.object({
  version: z.literal(schemaVersion),
  board: boardMeta,
  canvases: z.array(canvasSnapshot).max(60).readonly(),
  cards: z.array(cardSnapshot).max(20_000).readonly(),
  clusters: z.array(clusterSnapshot).max(5000).readonly(),
  links: z.array(linkSnapshot).max(50_000).readonly(),
  strokes: z.array(strokeSnapshot).max(20_000).readonly().default([]),
  comments: z.array(commentSnapshot).max(20_000).readonly().default([]),
  reactions: z.array(reactionSnapshot).max(50_000).readonly().default([]),
})
export type BoardSnapshot = Readonly<z.infer<typeof boardSnapshot>>

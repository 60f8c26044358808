import { z } from '#shared/std/zod.ts'
import { cardKind } from '../board/kinds.ts'

/**
 * What a canvas is made of, as data. All measures are board units relative to the sheet's upper left corner; a sheet
 * is 2400 × 1400. Angles are degrees of the ellipse parameter, 0 to the right, clockwise, as on screen.
 */
const measure = z.number()
const rect = { x: measure, y: measure, w: measure.positive(), h: measure.positive() }
const spot = z.tuple([measure, measure])

/** The ellipses that rings, wedges and arcs share. A point's level is t = √((dx/rx)² + (dy/ry)²). */
const ellipse = z.strictObject({ centre: spot, rx: measure.positive(), ry: measure.positive() })
export type Ellipse = Readonly<z.infer<typeof ellipse>>

const shape = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('rect'), ...rect }),
  z.strictObject({ form: z.literal('ring'), inner: measure.min(0), outer: measure.positive() }),
  z.strictObject({ form: z.literal('arc'), inner: measure, outer: measure, from: measure, to: measure }),
])

/** How cards that are given no place find one. */
const seats = z.discriminatedUnion('flow', [
  /** Rows of `columns` seats inside the rectangle, `gap` apart. Row height follows the tallest card. */
  z.strictObject({ flow: z.literal('grid'), ...rect, columns: z.number().int().positive(), gap: measure }),
  /** Spread along a ring, inside the wedge of the card's perspective. */
  z.strictObject({ flow: z.literal('ring') }),
  /** Spread along an arc. */
  z.strictObject({ flow: z.literal('arc') }),
])
export type Seats = Readonly<z.infer<typeof seats>>

const zoneSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[a-z_]+$/),
  title: z.string().min(1),
  prompt: z.string(),
  kinds: z.array(cardKind).min(1).readonly(),
  /** The whole of the prompt where it is longer than its place on the sheet: for the side panel and the outline. */
  guide: z.string().min(1).optional(),
  /** Keys of fields and types of links that the side panel shows first for cards of this zone. */
  fields: z.array(z.string()).readonly(),
  max: z.number().int().positive().nullable(),
  writing: z.enum(['open', 'hidden_until_reveal']),
  shape,
  seats,
  /** Seats of their own for some kinds, where a zone keeps them apart. */
  seatsOf: z.partialRecord(cardKind, seats).optional(),
  /**
   * soft: shaded paper; band: shaded with an outline; tint: the canvas colour, light; field: lighter still; dash: a
   * tray; line: an outline; ring: by its level; open: nothing.
   */
  ground: z.enum(['soft', 'band', 'tint', 'field', 'dash', 'line', 'open', 'ring']),
  /**
   * Where title and prompt stand, and how wide they may run: the upper left corner in a rectangle, the centre of the
   * title in rings and arcs.
   */
  label: z.strictObject({
    at: spot,
    w: measure.positive(),
    align: z.enum(['start', 'middle', 'end']).default('start'),
    /** zone: 26/32; large: 54/80, for sheets that are read from afar. */
    size: z.enum(['zone', 'large']).default('zone'),
    /** Degrees by which the title is turned, clockwise. */
    turn: measure.default(0),
    /** False where the card itself says what it is. */
    title: z.boolean().default(true),
    /** Rings, arcs and low shelves bear their title alone. */
    prompt: z.boolean().default(true),
  }),
  /** The invitation in the dashed seat of an empty zone, and what a finished tray says. */
  invitation: z.string().min(1),
  finished: z.string().optional(),
})
export type Zone = Readonly<z.infer<typeof zoneSchema>>

/** What is drawn on a sheet besides its zones. */
const decor = z.discriminatedUnion('mark', [
  z.strictObject({ mark: z.literal('wedges'), inner: measure, outer: measure }),
  z.strictObject({ mark: z.literal('boundary'), t: measure }),
  z.strictObject({
    mark: z.literal('axes'),
    x: z.strictObject({ y: measure, from: measure, to: measure, words: z.tuple([z.string(), z.string()]) }),
    y: z.strictObject({ x: measure, from: measure, to: measure, words: z.tuple([z.string(), z.string()]) }),
  }),
  /** The next twelve weeks, derived from the activities: never typed twice. */
  z.strictObject({ mark: z.literal('rhythm'), title: z.string(), prompt: z.string(), label: spot, ...rect }),
  /** Share of core, active and the rest by headcount, against what is usual. */
  z.strictObject({ mark: z.literal('balance'), title: z.string(), prompt: z.string(), ...rect }),
  z.strictObject({ mark: z.literal('legend'), ...rect }),
  z.strictObject({
    mark: z.literal('line'),
    from: spot,
    to: spot,
    arrow: z.boolean().default(false),
    dashed: z.boolean().default(false),
  }),
  z.strictObject({
    mark: z.literal('curve'),
    d: z.string(),
    arrow: z.boolean().default(false),
    dashed: z.boolean().default(false),
  }),
  z.strictObject({
    mark: z.literal('circle'),
    centre: spot,
    r: measure.positive(),
    fill: z.enum(['none', 'tint', 'soft']),
  }),
  z.strictObject({
    mark: z.literal('words'),
    at: spot,
    w: measure.positive(),
    text: z.string(),
    size: z.enum(['prompt', 'zone', 'axis']),
    align: z.enum(['start', 'middle', 'end']).default('start'),
  }),
])
export type Decor = Readonly<z.infer<typeof decor>>

const rule = z.strictObject({ id: z.string().regex(/^[A-Z]\d+$/), says: z.string().min(1) })

export const canvasTemplateSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  title: z.string().min(1),
  /** The question the canvas answers, in italics beside the title. */
  question: z.string().min(1),
  /** One or two sentences for the catalogue. */
  purpose: z.string().min(1),
  accent: z.enum(['domain', 'community', 'practice', 'kraft']),
  size: z.tuple([measure.positive(), measure.positive()]),
  /** Who the idea comes from, where it is not ours. */
  source: z.string().min(1).optional(),
  ellipse: ellipse.optional(),
  zones: z.array(zoneSchema).min(1).readonly(),
  decor: z.array(decor).readonly(),
  /** Ids of checks (see checks/), each with the sentence that says when it is met. */
  checks: z.array(rule).readonly(),
  /** Advice that never blocks. */
  hints: z.array(rule).readonly(),
})
export type CanvasTemplate = Readonly<z.infer<typeof canvasTemplateSchema>>

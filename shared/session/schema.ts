import { z } from '#shared/std/zod.ts'

const stepModes = [
  'check',
  'brief',
  'write',
  'reveal',
  'cluster',
  'discuss',
  'vote',
  'assign',
  'review',
  'break',
] as const

const groupings = ['solo', 'threes', 'fours', 'groups', 'all'] as const

/** One step of a convening. */
const step = z.strictObject({
  title: z.string().min(1),
  minutes: z.number().int().positive(),
  mode: z.enum(stepModes),
  /** Absent in breaks. */
  grouping: z.enum(groupings).optional(),
  /** Canvases (`domain`) and zones (`domain.topics`) the step is about; none where people talk. */
  targets: z.array(z.string().regex(/^[a-z]+(\.[a-z_]+)?$/)).readonly(),
  /** A derived view that is shown beside the targets. */
  view: z.enum(['coverage']).optional(),
  /** On everybody's screen. */
  participants: z.string().min(1).optional(),
  /** For the facilitator only. */
  facilitator: z.string().min(1).optional(),
})

export const sessionScript = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d+$/),
  title: z.string().min(1),
  minutes: z.number().int().positive(),
  /** For how many people, in words. */
  size: z.string().min(1),
  purpose: z.string().min(1),
  /** Scripts that follow one another. */
  series: z.string().min(1).optional(),
  steps: z.array(step).min(1).readonly(),
})
export type SessionScript = Readonly<z.infer<typeof sessionScript>>

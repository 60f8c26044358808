import { z } from '#shared/std/zod.ts'
import { stepPermissions } from './steps/StepPermissions.ts'

export const stepModes = [
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
export type StepMode = (typeof stepModes)[number]

export const groupings = ['solo', 'threes', 'fours', 'groups', 'all'] as const

/** How long a step can be made, and how many a script can have. */
export const mostMinutes = 480
export const mostSteps = 60
/** Scripts that a board keeps of its own. */
export const mostOwnScripts = 50

const naming = z.enum(['named', 'anonymous'])
export type Naming = z.infer<typeof naming>

const words = z.string().min(1).max(2000)

/** One step of a convening. */
export const scriptStep = z.strictObject({
  title: z.string().trim().min(1).max(200),
  minutes: z.number().int().min(1).max(mostMinutes),
  mode: z.enum(stepModes),
  /** Absent in breaks. */
  grouping: z.enum(groupings).exactOptional(),
  /** Canvases (`domain`) and zones (`domain.topics`) the step is about; none where people talk. */
  targets: z
    .array(
      z
        .string()
        .max(80)
        .regex(/^[a-z]+(\.[a-z_]+)?$/),
    )
    .max(20)
    .readonly(),
  /** A derived view that is shown beside the targets. */
  view: z.enum(['coverage']).exactOptional(),
  /** On everybody's screen. */
  participants: words.exactOptional(),
  /** For the facilitator only. */
  facilitator: words.exactOptional(),
  /** Where participants may do more or less than the mode lets them. */
  permissions: stepPermissions.partial().exactOptional(),
  /** Whether what is written in private will bear names; named if nothing is said. */
  naming: naming.exactOptional(),
})
export type ScriptStep = Readonly<z.infer<typeof scriptStep>>

export const sessionScript = z.strictObject({
  id: z
    .string()
    .max(64)
    .regex(/^[a-z]+(-[a-z0-9]+)*$/),
  title: z.string().trim().min(1).max(200),
  minutes: z.number().int().positive(),
  /** For how many people, in words. */
  size: z.string().min(1).max(200),
  purpose: z.string().min(1).max(1000),
  /** Scripts that follow one another. */
  series: z.string().min(1).max(200).exactOptional(),
  steps: z.array(scriptStep).min(1).max(mostSteps).readonly(),
})
export type SessionScript = Readonly<z.infer<typeof sessionScript>>

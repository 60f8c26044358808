import { z } from '#shared/std/zod.ts'
import { type ScriptStep, scriptStep } from '../schema.ts'

const { title, minutes, mode, targets, grouping, view, participants, facilitator, permissions, naming } =
  scriptStep.shape

function orNone<Schema extends z.ZodType>(schema: z.ZodExactOptional<Schema>) {
  return z.nullable(schema.unwrap()).exactOptional()
}

/** What is to be different about a step. What is not named stays; null takes away. */
export const stepChange = z.strictObject({
  title: title.exactOptional(),
  minutes: minutes.exactOptional(),
  mode: mode.exactOptional(),
  targets: targets.exactOptional(),
  grouping: orNone(grouping),
  view: orNone(view),
  participants: orNone(participants),
  facilitator: orNone(facilitator),
  permissions: orNone(permissions),
  naming: orNone(naming),
})
export type StepChange = Readonly<z.infer<typeof stepChange>>

export function changeStep<Step extends ScriptStep>(step: Step, change: StepChange): Step {
  const kept = Object.entries({ ...step, ...change }).filter(([, value]) => value !== null)
  return Object.fromEntries(kept) as Step
}

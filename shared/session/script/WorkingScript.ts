import { z } from '#shared/std/zod.ts'
import { mostSteps, type SessionScript, scriptStep, sessionScript } from '../schema.ts'

/** `s` and what makes it unique on its board: no property that every object has is called so. */
export const stepId = z.string().regex(/^s[A-Za-z0-9_-]{1,63}$/)
export type StepId = z.infer<typeof stepId>

/** A step of the session's own copy of its script. */
export const workingStep = scriptStep.extend({ id: stepId })
export type WorkingStep = Readonly<z.infer<typeof workingStep>>

/** The session's own copy of a script: what is changed in it changes no other. It may have no steps yet. */
export const workingScript = sessionScript
  .omit({ minutes: true, steps: true })
  .extend({ steps: z.array(workingStep).max(mostSteps).readonly() })
export type WorkingScript = Readonly<z.infer<typeof workingScript>>

/** A script as it is chosen: a whole one, or one that is still to be written. Its minutes are those of its steps. */
export const chosenScript = sessionScript.extend({
  minutes: z.number().int().nonnegative().exactOptional(),
  steps: z.array(scriptStep).max(mostSteps).readonly(),
})
type ChosenScript = Readonly<z.infer<typeof chosenScript>>

/** Ids of steps hold the moment of choosing: those of one session never name steps of the next on the same board. */
export function workOn({ minutes: _sum, steps, ...head }: ChosenScript, now: number): WorkingScript {
  return {
    ...head,
    steps: steps.map((step, index) => ({ ...step, id: `s${now.toString(36)}-${index + 1}` })),
  }
}

/** The copy as a script of its own, to be kept or passed on. Undefined while it has no steps. */
export function scriptFrom(working: WorkingScript): SessionScript | undefined {
  if (working.steps.length === 0) return undefined
  const { steps, ...head } = working
  return { ...head, minutes: minutesOf(steps), steps: steps.map(({ id: _id, ...step }) => step) }
}

export function minutesOf(steps: readonly { readonly minutes: number }[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0)
}

import { z } from '#shared/std/zod.ts'
import { command } from '../command.ts'
import { leadSeen } from '../lead/leadSeen.ts'
import { become, decline } from '../Outcome.ts'
import { type ScriptStep, sessionScript } from '../schema.ts'
import { noVotes } from '../votes/VotesState.ts'
import { noWriting } from '../writing/WritingState.ts'
import { addStep } from './addStep.ts'
import { editScript } from './editScript.ts'
import { isTarget } from './isTarget.ts'
import { changeStep, stepChange } from './StepChange.ts'
import { shave } from './shave.ts'
import { chosenScript, stepId, workingStep, workOn } from './WorkingScript.ts'

const { title, purpose, size } = sessionScript.shape
const before = stepId.exactOptional()

/** The session's own script, before it starts and while it runs. */
export const scriptCommands = {
  /** Begins a new session; one that is over makes way (what is to be kept of it has been recorded). */
  'script.choose': command(z.strictObject({ script: chosenScript }), ({ state, actor, now }, { script }) => {
    if (state.course.state === 'running') return decline('already-running')
    if (!script.steps.every(knowsPlaces)) return decline('place-unknown')
    const { lastMove: _over, floor: _free, ...rest } = state
    const here = Object.entries(state.people).filter(([, { attendance }]) => attendance !== 'left')
    const people = Object.fromEntries(here.map(([id, person]) => [id, { ...person, heard: 0 }]))
    const course = { state: 'ready' } as const
    const chosen = {
      ...rest,
      script: workOn(script, now),
      course,
      timings: {},
      people,
      hands: {},
      votes: noVotes,
      writing: noWriting,
      door: { ...state.door, code: { state: 'open', since: now } as const },
    }
    return become(leadSeen(chosen, now), [{ type: 'script-chosen', by: actor.id }])
  }),

  'script.describe': command(
    z.strictObject({
      title: title.exactOptional(),
      purpose: purpose.exactOptional(),
      size: size.exactOptional(),
    }),
    ({ state }, words) => editScript(state, script => ({ ...script, ...words })),
  ),

  /** `before` names the step that is to follow; at the end without it. Whoever adds a step chooses its id. */
  'script.add': command(z.strictObject({ step: workingStep, before }), ({ state }, { step, before }) => {
    if (!knowsPlaces(step)) return decline('place-unknown')
    return addStep(state, step, before)
  }),

  'script.drop': command(z.strictObject({ step: stepId }), ({ state }, { step }) => {
    if (state.course.state === 'running' && state.course.step === step) return decline('step-is-running')
    if (state.timings[step]?.began !== undefined) return decline('step-has-run')
    const { [step]: _dropped, ...timings } = state.timings
    return editScript({ ...state, timings }, script => {
      const steps = script.steps.filter(({ id }) => id !== step)
      return steps.length < script.steps.length ? { ...script, steps } : 'step-unknown'
    })
  }),

  'script.reorder': command(z.strictObject({ step: stepId, before }), ({ state }, { step, before }) =>
    editScript(state, script => {
      const moved = script.steps.find(({ id }) => id === step)
      const others = script.steps.filter(({ id }) => id !== step)
      const at = before === undefined ? others.length : others.findIndex(({ id }) => id === before)
      if (!moved || at < 0) return 'step-unknown'
      return { ...script, steps: others.toSpliced(at, 0, moved) }
    }),
  ),

  'script.edit': command(z.strictObject({ step: stepId, change: stepChange }), ({ state }, asked) => {
    const { step: id, change } = asked
    if (!knowsPlaces({ targets: change.targets ?? [] })) return decline('place-unknown')
    return editScript(state, script => {
      const step = script.steps.find(one => one.id === id)
      if (!step) return 'step-unknown'
      const changed = changeStep(step, change)
      const hasBegun = state.timings[id]?.began !== undefined
      if (hasBegun && step.naming === 'anonymous' && changed.naming !== 'anonymous') return 'only-tightened'
      return { ...script, steps: script.steps.map(one => (one.id === id ? changed : one)) }
    })
  }),

  /** Later steps become shorter, so that the session ends when it is due. */
  'script.shave': command(z.strictObject({}), shave),
}

function knowsPlaces({ targets }: Pick<ScriptStep, 'targets'>): boolean {
  return targets.every(isTarget)
}

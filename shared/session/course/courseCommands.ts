import { z } from '#shared/std/zod.ts'
import { letGo } from '../attention/following.ts'
import { command } from '../command.ts'
import { become, decline, type Moment, type Outcome } from '../Outcome.ts'
import { recordOf } from '../recordOf.ts'
import type { SessionState } from '../SessionState.ts'
import { minutesOf, type StepId, stepId } from '../script/WorkingScript.ts'
import { idle } from '../timer/Timer.ts'
import { moveTo } from './moveTo.ts'
import { undoMove } from './undoMove.ts'
import { visitClosed } from './visitClosed.ts'

const nothing = z.strictObject({})

/** The group goes its way through the script. Everybody else may look ahead; only these move the group. */
export const courseCommands = {
  /** Begins with the first step, or another. The session is due to end after the minutes that its steps have now. */
  'session.start': command(z.strictObject({ step: stepId.exactOptional() }), (moment, { step }) => {
    const { course, script } = moment.state
    if (course.state === 'none') return decline('no-script')
    if (course.state === 'running') return decline('already-running')
    if (course.state === 'ended') return decline('ended')
    const first = step ?? script?.steps[0]?.id
    if (!script || first === undefined) return decline('no-steps')
    if (!hasStep(moment.state, first)) return decline('step-unknown')
    return become(started(moment, first), [{ type: 'started', by: moment.actor.id, step: first }])
  }),

  'step.move': command(z.strictObject({ to: stepId }), (moment, { to }) => {
    const { course } = moment.state
    if (course.state !== 'running') return decline('not-running')
    if (!hasStep(moment.state, to)) return decline('step-unknown')
    if (course.step === to) return decline('already-there')
    return become(moveTo(moment, to), [{ type: 'moved', by: moment.actor.id, step: to }])
  }),

  /** Everybody goes back to where they were, within seconds of a move or the start; nothing that was made is lost. */
  'step.undo': command(nothing, undoMove),

  'session.end': command(nothing, ({ state, actor, now }) => {
    const { course, lastMove: _over, floor: _free, ...rest } = state
    if (course.state !== 'running') return decline('not-running')
    const { step, started, dueAt } = course
    const ended: SessionState = {
      ...rest,
      course: { state: 'ended', step, started, dueAt, ended: now },
      timings: visitClosed(state, now),
      timer: idle,
      hands: {},
      ready: {},
      attention: letGo(rest.attention),
      door: { ...rest.door, code: { state: 'closed' } },
    }
    const record = recordOf(ended)
    return become(ended, [{ type: 'ended', by: actor.id }], record ? { record } : {})
  }),

  /** The end was called too soon: on with the step in which it was. */
  'session.resume': command(nothing, ({ state, actor, now }) => {
    const { course } = state
    if (course.state !== 'ended') return decline('not-ended')
    const { step, started, dueAt } = course
    const door = { ...state.door, code: { state: 'open', since: now } as const }
    return become({ ...state, course: { state: 'running', step, since: now, started, dueAt }, door }, [
      { type: 'resumed', by: actor.id },
    ])
  }),
}

function started(moment: Moment, first: StepId): Outcome['state'] {
  const { state, actor, now } = moment
  const steps = state.script?.steps ?? []
  const timings = Object.fromEntries(
    steps.map(({ id, minutes }) => [id, { ...state.timings[id], plannedMinutes: minutes, spentMs: 0 }]),
  )
  const dueAt = now + minutesOf(steps) * 60_000
  const lead = { ...state.lead, convener: actor.id }
  // A room code that those who lead have closed stays so.
  const code =
    state.door.code?.state === 'closed' ? state.door.code : ({ state: 'open', since: now } as const)
  const door = { ...state.door, code }
  return moveTo({ ...moment, state: { ...state, timings, lead, door } }, first, { started: now, dueAt })
}

function hasStep({ script }: SessionState, step: StepId): boolean {
  return script?.steps.some(({ id }) => id === step) ?? false
}

import { z } from '#shared/std/zod.ts'
import { command } from '../command.ts'
import { stepNow } from '../course/stepNow.ts'
import { become, decline } from '../Outcome.ts'
import { mostMinutes } from '../schema.ts'
import { idle, longestTimerMs } from './Timer.ts'
import { timerFor } from './timerFor.ts'

const nothing = z.strictObject({})
const minutes = z.number().int().min(1).max(mostMinutes)

/** A step's timer starts with it; these are for whoever wants it otherwise. Nothing ever ends because time is up. */
export const timerCommands = {
  /** Anew, for so many minutes, or as many as the step has. */
  'timer.start': command(
    z.strictObject({ minutes: minutes.exactOptional() }),
    ({ state, actor, now }, { minutes }) => {
      const step = stepNow(state)
      if (!step) return decline('not-running')
      const timer = timerFor({ minutes: minutes ?? step.minutes }, now)
      return become({ ...state, timer }, [{ type: 'timer-set', by: actor.id }])
    },
  ),

  'timer.pause': command(nothing, ({ state, actor, now }) => {
    const { timer } = state
    if (timer.state !== 'running') return decline('timer-not-running')
    const { endsAt, lengthMs } = timer
    const paused = { state: 'paused', remainingMs: Math.max(0, endsAt - now), lengthMs } as const
    return become({ ...state, timer: paused }, [{ type: 'timer-paused', by: actor.id }])
  }),

  'timer.resume': command(nothing, ({ state, actor, now }) => {
    const { timer } = state
    if (timer.state !== 'paused') return decline('timer-not-paused')
    const { remainingMs, lengthMs } = timer
    const running = { state: 'running', endsAt: now + remainingMs, lengthMs } as const
    return become({ ...state, timer: running }, [{ type: 'timer-set', by: actor.id }])
  }),

  /** More time; what has run out begins again from now. */
  'timer.add': command(z.strictObject({ minutes }), ({ state, actor, now }, { minutes }) => {
    const { timer } = state
    if (timer.state === 'idle') return decline('timer-idle')
    const more = minutes * 60_000
    const lengthMs = timer.lengthMs + more
    if (lengthMs > longestTimerMs) return decline('timer-too-long')
    const longer =
      timer.state === 'running'
        ? { ...timer, endsAt: Math.max(timer.endsAt, now) + more, lengthMs }
        : { ...timer, remainingMs: timer.remainingMs + more, lengthMs }
    return become({ ...state, timer: longer }, [{ type: 'timer-extended', by: actor.id, minutes }])
  }),

  'timer.stop': command(nothing, ({ state, actor }) => {
    if (state.timer.state === 'idle') return decline('timer-idle')
    return become({ ...state, timer: idle }, [{ type: 'timer-stopped', by: actor.id }])
  }),
}

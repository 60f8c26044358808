import type { Timer } from './Timer.ts'

export interface TimerReading {
  /** Below zero: so long ago it ran out. */
  readonly remainingMs: number
  readonly isRunning: boolean
  readonly tone: 'calm' | 'soon' | 'last' | 'over'
}

/** Amber below a fifth of its length, red below a twentieth. */
const soonBelow = 0.2
const lastBelow = 0.05

/** What a timer shows at a moment of the server's clock; undefined if none is set. */
export function readTimer(timer: Timer, now: number): TimerReading | undefined {
  if (timer.state === 'idle') return undefined
  const isRunning = timer.state === 'running'
  const remainingMs = isRunning ? timer.endsAt - now : timer.remainingMs
  const left = remainingMs / timer.lengthMs
  const tone = left <= 0 ? 'over' : left <= lastBelow ? 'last' : left <= soonBelow ? 'soon' : 'calm'
  return { remainingMs, isRunning, tone }
}

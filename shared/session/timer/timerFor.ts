import type { Timer } from './Timer.ts'

/** A timer that runs for the minutes of a step from now on. */
export function timerFor({ minutes }: { readonly minutes: number }, now: number): Timer {
  const lengthMs = minutes * 60_000
  return { state: 'running', endsAt: now + lengthMs, lengthMs }
}

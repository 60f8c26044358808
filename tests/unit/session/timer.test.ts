import { expect, test } from 'vitest'
import { readTimer } from '#shared/session/timer/readTimer.ts'
import { Convening } from '#tests/support/session/Convening.ts'

test('a timer pauses, goes on, and gets more time; what has run out begins again from now', () => {
  const convening = Convening.running()
  convening.do('fay', { name: 'timer.start', payload: { minutes: 10 } })
  convening.passes(4)
  convening.do('fay', { name: 'timer.pause', payload: {} })
  convening.passes(30)
  convening.do('fay', { name: 'timer.add', payload: { minutes: 1 } })
  convening.do('fay', { name: 'timer.resume', payload: {} })
  expect(convening.state.timer).toMatchObject({ endsAt: convening.now + 7 * 60_000 })
  convening.passes(20)
  convening.do('fay', { name: 'timer.add', payload: { minutes: 5 } })
  expect(convening.state.timer).toMatchObject({ endsAt: convening.now + 5 * 60_000 })
  convening.do('fay', { name: 'timer.stop', payload: {} })
  expect(convening.refused('fay', { name: 'timer.add', payload: { minutes: 1 } })).toBe('timer-idle')
})

test('time that is up ends nothing: the step goes on', () => {
  const convening = Convening.running()
  convening.passes(60)
  expect(convening.at).toBe(convening.step(0))
  expect(readTimer(convening.state.timer, convening.now)).toEqual({
    remainingMs: -53 * 60_000,
    isRunning: true,
    tone: 'over',
  })
})

test('a timer turns amber below a fifth of its length and red below a twentieth', () => {
  const timer = { state: 'running', endsAt: 100_000, lengthMs: 100_000 } as const
  const tones = [0, 79_999, 80_000, 94_999, 95_000, 99_999, 100_000].map(now => readTimer(timer, now)?.tone)
  expect(tones).toEqual(['calm', 'calm', 'soon', 'soon', 'last', 'last', 'over'])
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Laser } from '#client/session/laser/Laser.ts'
import type { Signal } from '#shared/session/wire.ts'
import { Listeners } from '#shared/std/Listeners.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function pointing() {
  const signals = new Listeners<{ readonly from: string; readonly signal: Signal }>()
  const sent: Signal[] = []
  const convening = { signals, signal: (signal: Signal) => void sent.push(signal) }
  const laser = new Laser(convening, { me: 'me', now: () => Date.now() })
  return { signals, sent, laser }
}

test('a hand that moves with every frame is heard at most sixteen times a second, and where it ends is heard', () => {
  const { laser, sent } = pointing()
  laser.take()
  for (let frame = 0; frame < 60; frame++) {
    laser.point([frame, 0])
    vi.advanceTimersByTime(16)
  }
  vi.advanceTimersByTime(100)
  expect(sent.length).toBeGreaterThan(10)
  expect(sent.length).toBeLessThanOrEqual(17)
  expect(sent.at(-1)).toEqual({ laser: [59, 0] })
})

test('a hand that rests is still seen by the others; one that leaves the table, or puts it down, is not', () => {
  const { laser, sent } = pointing()
  laser.take()
  laser.point([1, 2])
  vi.advanceTimersByTime(5000)
  expect(sent.length).toBeGreaterThanOrEqual(4)
  expect(sent.length).toBeLessThanOrEqual(6)
  laser.putDown()
  expect(sent.at(-1)).toEqual({})
  expect(laser.pointers.size).toBe(0)
  const before = sent.length
  laser.point([3, 4])
  vi.advanceTimersByTime(5000)
  expect(sent).toHaveLength(before)
})

test('whoever points is seen until they say otherwise, or have not been heard for three seconds', () => {
  const { laser, signals } = pointing()
  signals.tell({ from: 'fay', signal: { laser: [1, 2] } })
  signals.tell({ from: 'pat', signal: { laser: [5, 6] } })
  signals.tell({ from: 'pat', signal: { reaction: 'clap' } })
  expect([...laser.pointers]).toEqual([
    ['fay', [1, 2]],
    ['pat', [5, 6]],
  ])
  signals.tell({ from: 'pat', signal: {} })
  expect([...laser.pointers.keys()]).toEqual(['fay'])
  vi.advanceTimersByTime(2000)
  signals.tell({ from: 'fay', signal: { laser: [1, 3] } })
  vi.advanceTimersByTime(2000)
  expect([...laser.pointers]).toEqual([['fay', [1, 3]]])
  vi.advanceTimersByTime(2000)
  expect(laser.pointers.size).toBe(0)
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sayStatus } from '#client/pages/sayStatus.ts'
import { Cell } from '#client/wire/Cell.ts'
import type { Status } from '#client/wire/Status.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const saved: Status = { state: 'saved' }
const offline: Status = { state: 'offline', keeps: 'device' }

function listening(first: Status) {
  const status = new Cell<Status>(first)
  const heard: string[] = []
  sayStatus(status, words => heard.push(words))
  return { status, heard }
}

test('says trouble and its end, and nothing of everyday saving', () => {
  const { status, heard } = listening(saved)
  for (const state of ['saving', 'saved', 'saving'] as const) status.set({ state })
  vi.advanceTimersByTime(6000)
  expect(heard).toEqual([])
  status.set({ state: 'unsaved', keeps: 'device' })
  vi.advanceTimersByTime(6000)
  status.set(saved)
  vi.advanceTimersByTime(6000)
  expect(heard).toEqual(['Not saved, trying again', 'Connected again. Everything is stored.'])
})

test('speaks at most once in five seconds, and then says what is true at that moment', () => {
  const { status, heard } = listening(saved)
  status.set(offline)
  vi.advanceTimersByTime(0)
  for (let turn = 0; turn < 4; turn++) {
    vi.advanceTimersByTime(1000)
    status.set(turn % 2 ? offline : saved)
  }
  expect(heard).toEqual(['Offline: kept on this device'])
  vi.advanceTimersByTime(5000)
  expect(heard).toEqual(['Offline: kept on this device'])
  status.set(saved)
  vi.advanceTimersByTime(5000)
  expect(heard).toEqual(['Offline: kept on this device', 'Connected again. Everything is stored.'])
})

test('a device that stops keeping edits is said, too', () => {
  const { status, heard } = listening(offline)
  status.set({ state: 'offline', keeps: 'page' })
  vi.advanceTimersByTime(6000)
  expect(heard).toEqual(['Offline: keep this page open'])
})

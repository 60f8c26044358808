import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Announcements } from '#client/ui/announcements.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function listening() {
  const announcements = new Announcements(() => Date.now())
  const heard: string[] = []
  announcements.said.subscribe(() => heard.push(announcements.said.current.trim()))
  return { announcements, heard }
}

test('the first message after quiet is said at once, later ones wait and are joined', () => {
  const { announcements, heard } = listening()
  announcements.say('Priya is here')
  vi.advanceTimersByTime(0)
  announcements.say('Billie is here')
  announcements.say('Kwame is here')
  announcements.say('Billie is here')
  vi.advanceTimersByTime(4000)
  expect(heard).toEqual(['Priya is here.'])
  vi.advanceTimersByTime(1000)
  expect(heard).toEqual(['Priya is here.', 'Billie is here. Kwame is here.'])
})

test('an urgent message does not wait', () => {
  const { announcements, heard } = listening()
  announcements.say('One')
  vi.advanceTimersByTime(0)
  announcements.say('Offline', { urgent: true })
  expect(heard).toEqual(['One.', 'Offline.'])
})

test('the same message twice is heard twice', () => {
  const { announcements, heard } = listening()
  announcements.say('Saved', { urgent: true })
  announcements.say('Saved', { urgent: true })
  expect(heard).toEqual(['Saved.', 'Saved.'])
})

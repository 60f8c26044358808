import { expect, test } from 'vitest'
import { ago } from '#client/ui/ago.ts'
import { initials } from '#shared/board/initials.ts'

test('initials are the first letters of the first and the last word', () => {
  expect(initials('Ana-Lucía Ferreyra')).toBe('AF')
  expect(initials('  Priya ')).toBe('P')
  expect(initials('siân de la prothero')).toBe('SP')
  expect(initials('Ada (rehearsal)')).toBe('A')
  expect(initials('')).toBe('')
})

test('a character of several code units stays whole', () => {
  expect(initials('👩‍🔧 Éva')).toBe('👩‍🔧É')
})

test('how long ago is said in the largest unit that fits', () => {
  const now = Date.UTC(2026, 8, 17)
  expect(ago(now - 10_000, now)).toBe('this minute')
  expect(ago(now - 3 * 3_600_000, now)).toBe('3 hours ago')
  expect(ago(now - 30 * 3_600_000, now)).toBe('yesterday')
})

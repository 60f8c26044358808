import { describe, expect, test } from 'vitest'
import { checkField } from '#client/panels/details/checkField.ts'

const check = (spec: Parameters<typeof checkField>[0], typed: string) => {
  const checked = checkField(spec, typed)
  return checked.ok ? checked.value : { says: checked.refusal }
}

describe('what is typed into a field', () => {
  test('empty clears it', () => {
    expect(check({ key: 'due', type: 'date' }, '  ')).toBeUndefined()
  })

  test('numbers are taken with point or comma, within their bounds', () => {
    const hours = { key: 'hours_per_month', type: 'number', min: 0, max: 200 } as const
    expect(check(hours, ' 2,5 ')).toBe(2.5)
    expect(check(hours, '201')).toEqual({ says: 'Enter a number from 0 to 200, or leave it empty.' })
    expect(check(hours, 'two')).toEqual({ says: 'Enter digits only, or leave it empty.' })
  })

  test('an address gets the scheme that was meant, and nothing a browser would run', () => {
    const address = { key: 'address', type: 'url' } as const
    expect(check(address, 'example.org/a?b')).toBe('https://example.org/a?b')
    expect(check(address, 'anna@example.org')).toBe('mailto:anna@example.org')
    expect(check(address, 'javascript:alert(1)')).toHaveProperty('says')
  })

  test('days must exist', () => {
    expect(check({ key: 'due', type: 'date' }, '2026-02-30')).toHaveProperty('says')
    expect(check({ key: 'due', type: 'date' }, '2026-02-28')).toBe('2026-02-28')
  })

  test('texts have an end', () => {
    expect(check({ key: 'organisation', type: 'text' }, 'x'.repeat(301))).toEqual({
      says: 'Shorten this to 300 characters or fewer.',
    })
  })
})

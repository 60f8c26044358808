import { expect, test } from 'vitest'
import { checkCode, formatCode } from '#client/pages/roomCode.ts'

test('a code is grouped as it is typed, whatever separates it', () => {
  expect(formatCode('k')).toBe('K')
  expect(formatCode('k7mq')).toBe('K7MQ')
  expect(formatCode('k7mq2')).toBe('K7MQ-2')
  expect(formatCode(' k7mq 2fhz ')).toBe('K7MQ-2FHZ')
  expect(formatCode('K7MQ–2FHZ and more')).toBe('K7MQ-2FHZ')
})

test('a code that is short is refused kindly, with its length', () => {
  expect(checkCode('')).toMatch(/eight/)
  expect(checkCode('K7MQ-2')).toMatch(/5\.$/)
  expect(checkCode('K7MQ-2FHZ')).toBeUndefined()
})

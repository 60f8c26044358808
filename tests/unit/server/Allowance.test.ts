import { expect, test } from 'vitest'
import { Allowance } from '#server/access/Allowance.ts'

test('an allowance allows a burst, then refills steadily', () => {
  let now = 0
  const allowance = new Allowance(60, { now: () => now })
  for (let n = 0; n < 60; n++) expect(allowance.take('a')).toBe(true)
  expect(allowance.take('a')).toBe(false)
  expect(allowance.take('b')).toBe(true)
  now = 1000
  expect(allowance.take('a')).toBe(true)
  expect(allowance.take('a')).toBe(false)
  now = 3_600_000
  for (let n = 0; n < 60; n++) expect(allowance.take('a')).toBe(true)
  expect(allowance.has('a')).toBe(false)
})

test('asking whether there is one left costs nothing', () => {
  const allowance = new Allowance(1, { now: () => 0 })
  for (let n = 0; n < 5; n++) expect(allowance.has('a')).toBe(true)
  expect(allowance.take('a')).toBe(true)
  expect(allowance.has('a')).toBe(false)
})

test('only so many names are remembered, those seen last', () => {
  const allowance = new Allowance(1, { names: 2, now: () => 0 })
  for (const name of ['a', 'b', 'c']) allowance.take(name)
  expect(allowance.has('a')).toBe(true)
  expect(allowance.has('b')).toBe(false)
  expect(allowance.has('c')).toBe(false)
})

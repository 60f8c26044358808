import { expect, test } from 'vitest'
import { readWish } from '#server/history/readWish.ts'

test.each([
  [{ at: '2026-03-31T10:00:00Z' }, { at: Date.UTC(2026, 2, 31, 10) }],
  [{ at: '2026-03-31T12:00:00.250+02:00' }, { at: Date.UTC(2026, 2, 31, 10, 0, 0, 250) }],
  [{ at: '2026-03-31T12:00 02:00' }, { at: Date.UTC(2026, 2, 31, 10) }],
  [{ at: '1774951200000' }, { at: 1_774_951_200_000 }],
  [{ at: 1_774_951_200_000 }, { at: 1_774_951_200_000 }],
  [{ seq: 12 }, { seq: 12 }],
])('%j names a moment', (wish, means) => {
  expect(readWish(wish)).toEqual({ ok: true, value: means })
})

test.each([
  [{}],
  [{ at: 'yesterday' }],
  [{ at: '' }],
  [{ at: '2026-03-31' }],
  [{ at: '2026-03-31T10:00:00' }],
  [{ at: '2026-13-41T10:00:00Z' }],
  [{ at: '-5' }],
  [{ at: '1e3' }],
  [{ at: '2026-03-31T10:00:00Z', seq: 4 }],
])('%j names none, and the refusal says what would', wish => {
  expect(readWish(wish)).toEqual({ ok: false, refusal: expect.stringMatching(/"at"|not both/) })
})

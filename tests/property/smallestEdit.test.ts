import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallestEdit } from '#shared/board/changes/editText.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '😁', 'é', 'ש'), maxLength: 12 })

/** Characters that neither begin nor end both texts alike. */
function between(from: readonly string[], to: readonly string[]): readonly string[] {
  let start = 0
  while (start < from.length && from[start] === to[start]) start++
  let end = 0
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end++
  return from.slice(start, from.length - end)
}

test('the smallest edit turns one text into the other touches no character that stays, and splits none', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const { at, remove, insert } = smallestEdit(from, to)
      expect(from.slice(0, at) + insert + from.slice(at + remove)).toBe(to)
      for (const part of [from.slice(0, at), insert, from.slice(at + remove)])
        expect(part.isWellFormed()).toBe(true)
      expect(from.slice(at, at + remove)).toBe(between([...from], [...to]).join(''))
    }),
    { numRuns: 2000 },
  )
})

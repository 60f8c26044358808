import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallestEdit } from '#shared/board/changes/editText.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '😁', 'é', 'ש'), maxLength: 12 })

test('the smallest edit turns one text into the other and never splits a surrogate pair', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const { at, remove, insert } = smallestEdit(from, to)
      expect(from.slice(0, at) + insert + from.slice(at + remove)).toBe(to)
      for (const part of [from.slice(0, at), insert, from.slice(at + remove)])
        expect(part.isWellFormed()).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines } from '#client/canvas/overview/breakLines.ts'

/** Each letter is as wide as any other: ten units. */
const widthOf = (text: string) => [...text].length * 10
const lines = (text: string, width: number, most = 20) => breakLines(text, { width, most, widthOf })

describe('a text in lines', () => {
  test('breaks between words, and keeps the breaks people made', () => {
    expect(lines('what we learn together', 100)).toEqual(['what we', 'learn', 'together'])
    expect(lines('what\n\nwe learn', 100)).toEqual(['what', '', 'we learn'])
  })

  test('says by an ellipsis that there is more than it has room for', () => {
    expect(lines('what we learn together', 100, 2)).toEqual(['what we', 'learn…'])
    expect(lines('what we learn', 80, 1)).toEqual(['what we…'])
    expect(lines('what we', 80, 1)).toEqual(['what we'])
  })

  test('cuts a word only where no line can hold it, and never within a letter and its marks', () => {
    expect(lines('Straßenverkehrsordnung', 100)).toEqual(['Straßenver', 'kehrsordnu', 'ng'])
    const flags = '🇫🇷🇩🇪🇮🇹'
    expect(breakLines(flags, { width: 30, most: 9, widthOf }).join('|')).toBe('🇫🇷|🇩🇪|🇮🇹')
  })

  test('is no wider than asked for, says every word in its order, and has no more lines than asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé]{1,14}$/), { maxLength: 30 }),
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 1, max: 6 }),
        (words, width, most) => {
          const all = lines(words.join(' '), width, 1000)
          expect(all.every(line => widthOf(line) <= width)).toBe(true)
          expect(all.join('').replaceAll(' ', '')).toBe(words.join(''))
          const some = lines(words.join(' '), width, most)
          expect(some.length).toBeLessThanOrEqual(most)
          expect(some.every(line => widthOf(line) <= width)).toBe(true)
          expect(some.at(-1)?.endsWith('…') ?? false).toBe(all.length > most)
        },
      ),
    )
  })
})

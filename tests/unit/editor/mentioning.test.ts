import { describe, expect, test } from 'vitest'
import { mentioningAt, offeredNames } from '#client/editor/mentioning.ts'

const names = ['Ana-Lucía Ferreyra', 'Maren Oduya', 'Marguerite Faulk']

describe('a name behind an @', () => {
  test('is being written from the sign to the caret, spaces included', () => {
    expect(mentioningAt('ask @mar', 8)).toEqual({ from: 4, begun: 'mar' })
    expect(mentioningAt('@Maren Od', 9)).toEqual({ from: 0, begun: 'Maren Od' })
    expect(mentioningAt('@', 1)).toEqual({ from: 0, begun: '' })
  })

  test('is none in an address, behind a space, on another line, or far back', () => {
    for (const text of ['mail@mar', 'at @ home', '@mar\nnext', `@mar${' x'.repeat(40)}`])
      expect(mentioningAt(text, text.length)).toBeUndefined()
  })

  test('offers who goes on as begun, by any word, with or without accents', () => {
    expect(offeredNames(names, 'mar')).toEqual(['Maren Oduya', 'Marguerite Faulk'])
    expect(offeredNames(names, 'ferr')).toEqual(['Ana-Lucía Ferreyra'])
    expect(offeredNames(names, 'ana-lucia')).toEqual(['Ana-Lucía Ferreyra'])
    expect(offeredNames(names, 'Maren Oduya')).toEqual([])
    expect(offeredNames(names, '')).toEqual(names)
  })
})

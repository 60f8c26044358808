import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentFonts } from '#server/export/fontFiles.ts'
import { loadFonts } from '#server/export/loadFonts.ts'
import { cleanText } from '#shared/export/text/cleanText.ts'
import { inJapanese } from '#shared/export/text/inJapanese.ts'
import { layoutText } from '#shared/export/text/layoutText.ts'
import type { Measure } from '#shared/export/text/Measure.ts'
import { hostileTexts } from './hostileTexts.ts'

const measure = await loadFonts()
const style = { face: 'text-400', size: 21, line: 27 } as const

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'community',
    'front-door',
    'ship',
    '–',
    '日本語',
    'مرحبا',
    'שלום',
    'हिन्दी',
    '👩🏽‍💻',
    '\n',
    ' ',
  ),
)
const text = fc.array(words, { maxLength: 30 }).map(all => all.join(' '))

function clusters(line: string): number {
  return [...new Intl.Segmenter('en').segment(line)].length
}

describe('lines', () => {
  test('are never wider than their room, unless a single cluster is', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 600 }), (text, width) => {
        for (const line of layoutText(text, { style, width, measure }).lines) {
          if (line.width > width + 0.5) expect(clusters(line.text)).toBe(1)
        }
      }),
    )
  })

  test('keep every letter, in order', () => {
    const bare = (text: string) => text.replace(/[\s\u200b\u00ad]/g, '')
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 600 }), (text, width) => {
        const { lines } = layoutText(text, { style, width, measure })
        expect(bare(lines.map(line => line.text).join(''))).toBe(bare(cleanText(text)))
      }),
    )
  })

  test('are drawn whole: their runs hold the letters of the line', () => {
    const sorted = (text: string) => [...text].sort().join('')
    fc.assert(
      fc.property(text, text => {
        for (const line of layoutText(text, { style, width: 300, measure }).lines) {
          expect(sorted(line.runs.map(run => run.text).join(''))).toBe(sorted(line.text))
        }
      }),
    )
  })

  test('break after a hyphen, keep a short word whole, and break a word that is too long', () => {
    const lines = (text: string, width: number) =>
      layoutText(text, { style, width, measure }).lines.map(line => line.text)
    expect(lines('state-of-the-art counters', 110)).toEqual(['state-of-', 'the-art', 'counters'])
    expect(lines('Donaudampfschifffahrt', 100).join('')).toBe('Donaudampfschifffahrt')
    expect(lines('one\n\ntwo', 200)).toEqual(['one', '', 'two'])
  })

  test('that are too many end in an ellipsis that fits', () => {
    const block = layoutText('one two three four five six seven', { style, width: 90, measure, maxLines: 2 })
    expect(block.lines).toHaveLength(2)
    expect(block.lines[1]?.text).toMatch(/…$/)
    expect(block.width).toBeLessThanOrEqual(90)
  })
})

test('Arabic runs from the right, with Latin inside of it from the left', () => {
  const [line] = layoutText('مرحبا Convene بكم', { style, width: 900, measure }).lines
  expect(line?.runs.map(run => run.text.trim()).filter(Boolean)).toEqual(['بكم', 'Convene', 'مرحبا'])
})

test('a word of 20,000 letters is laid out within a second', () => {
  const start = performance.now()
  const { lines } = layoutText('Wörter'.repeat(3400), { style, width: 300, measure })
  expect(lines.length).toBeGreaterThan(500)
  expect(performance.now() - start).toBeLessThan(1000)
})

test.each(hostileTexts)('nothing is too odd to be laid out: %j', text => {
  expect(() => layoutText(text, { style, width: 200, measure })).not.toThrow()
})

test('scripts that are kerned across a line break where the line as a whole is too wide', () => {
  const lines = (text: string, width: number) =>
    layoutText(text, { style, width, measure }).lines.map(line => line.text)
  // As Chromium breaks them, whose blanks are the first face's.
  expect(lines('つなぎ方について。 申請', 188)).toEqual(['つなぎ方について。', '申請'])
  expect(lines('مجتمع كيف نساعد يكملونه', 240)).toEqual(['مجتمع كيف نساعد يكملونه'])
  expect(lines('الذين طلبا الأشخاص', 156)).toEqual(['الذين طلبا', 'الأشخاص'])
})

test('characters have Japanese forms where kana, or the language of the group, tell that it is Japanese', () => {
  const facesOf = (text: string, of: Measure = measure) =>
    layoutText(text, { style, width: 900, measure: of }).lines.flatMap(({ runs }) =>
      runs.map(run => run.face),
    )
  expect(facesOf('医疗与骨')).toEqual(['han-400'])
  expect(facesOf('骨の話')).toEqual(['japanese-400'])
  expect(facesOf('医療', inJapanese(measure))).toEqual(['japanese-400'])
  // What only Chinese has comes from there.
  expect(facesOf('疗', inJapanese(measure))).toEqual(['han-400'])
})

test('a document asks the face of its language first', () => {
  const [, first] = documentFonts('ja-JP')
  expect(first).toBe('Noto Sans JP')
  expect(documentFonts('ko')[1]).toBe('Noto Sans KR')
  expect(documentFonts('zh').indexOf('Noto Sans SC')).toBeLessThan(
    documentFonts('zh').indexOf('Noto Sans JP'),
  )
})

import { describe, expect, test } from 'vitest'
import { recordFile } from '#server/export/record/recordFile.ts'
import { charter } from '#shared/export/charter.ts'
import { daysIn } from '#shared/export/daysIn.ts'
import { markdown } from '#shared/export/markdown.ts'
import { minutes } from '#shared/export/minutes/minutes.ts'
import { readDocx } from '#tests/support/readDocx.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { demo, today } from '../boards.ts'
import { launch } from '../launch.ts'

const options = { authors: demo.authors, today, parts: [] }

test.each([
  ['en', '17 September 2026', '17 Sep 2026'],
  ['en-US', 'September 17, 2026', 'Sep 17, 2026'],
  ['de', '17. September 2026', '17. Sept. 2026'],
  ['fr-CH', '17 septembre 2026', '17 sept. 2026'],
  ['ja', '2026年9月17日', '2026年9月17日'],
  // Also where another calendar is usual: all dates of a record count from the same year.
  ['th', '17 กันยายน 2026', '17 ก.ย. 2026'],
  ['xx-nonsense', '17 September 2026', '17 Sep 2026'],
  ['no language', '17 September 2026', '17 Sep 2026'],
])('a day in %s', (language, long, short) => {
  const days = daysIn(language)
  expect([days.long('2026-09-17'), days.long('soon')]).toEqual([long, ''])
  expect(days.short('2026-09-17')).toBe(short)
})

describe('dates of a record are written as the group does', () => {
  test('by the language of its board, or by the one that is chosen', () => {
    const german = { ...demo.snapshot, board: { ...demo.snapshot.board, language: 'de' } }
    const page = markdown(charter(german, options))
    expect(page).toContain('- **Adopted:** 17. September 2026')
    expect(page).toContain('| 19. November 2026 | Monthly case clinic |')
    expect(markdown(charter(german, { ...options, language: 'fr' }))).toContain(
      '- **Adopted:** 17 septembre 2026',
    )
  })

  test('in minutes, too', () => {
    const page = markdown(minutes(demo.snapshot, launch, { ...options, language: 'es' }))
    expect(page).toContain('- **Date:** 17 de septiembre de 2026')
    expect(page).toContain('1 de octubre de 2026')
  })
})

describe('a file says in which language which words are', () => {
  const request = { snapshot: demo.snapshot, ...options, paper: 'a4', images: {}, language: 'ar' } as const
  const made = async (format: 'html' | 'docx' | 'pdf', language = 'ar') =>
    (await recordFile({ ...request, format, language }, () => undefined)).body

  test('a web page runs from the right for a group that writes so, and its headings are English', async () => {
    const page = String(await made('html'))
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toMatch(/<h2 id="section-1" lang="en">/)
    expect(page).toMatch(/<th scope="col"[^>]* lang="en">/)
    expect(page).toMatch(/<dt lang="en">Adopted<\/dt><dd dir="auto"><a[^>]*>١٧|<dd dir="auto"><a[^>]*>17/)
    expect(String(await made('html', 'en-GB'))).not.toContain('lang="en"')
  })

  test('a Word document speaks it, but for its headings', async () => {
    const body = await made('docx')
    if (typeof body === 'string') throw new Error('a document is bytes')
    const styles = readDocx(body).part('word/styles.xml')
    expect(styles).toMatch(/<w:docDefaults>.*<w:lang w:val="ar"\/>/s)
    expect(styles).toMatch(/w:styleId="Heading1".*?<w:lang w:val="en"\/>/s)
  })

  test('a PDF speaks it, but for the headings of its sections', async () => {
    const body = await made('pdf', 'de')
    if (typeof body === 'string') throw new Error('a PDF is bytes')
    const read = await readPdf(body)
    expect([read.language, read.claims]).toEqual(['de', '1.7 1'])
    const sections = read.tagged.filter(({ level, heading }) => level === 1 && /^\s*\d/.test(heading))
    expect(sections.map(({ language }) => language)).toEqual(Array.from({ length: 13 }, () => 'en'))
    expect(read.texts.join(' ')).toContain('17. September 2026')
  })
})

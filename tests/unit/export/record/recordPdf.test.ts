import { beforeAll, describe, expect, test } from 'vitest'
import type { RecordRequest } from '#server/export/record/recordFile.ts'
import { recordFile } from '#server/export/record/recordFile.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { charter as charterOf } from '#shared/export/charter.ts'
import { minutes } from '#shared/export/minutes/minutes.ts'
import { type PdfReading, readPdf } from '#tests/support/readPdf.ts'
import { blankBoard, demo, today, withCards } from '../boards.ts'
import { launch } from '../launch.ts'
import { poisonedBoard } from '../poisonedBoard.ts'
import { expectGolden, wordsOf } from './goldenWords.ts'

const request = { format: 'pdf', authors: demo.authors, today, paper: 'a4', images: {} } as const

async function pdf(snapshot: BoardSnapshot, options: Partial<RecordRequest> = {}): Promise<Uint8Array> {
  const { body } = await recordFile({ ...request, snapshot, ...options }, () => undefined)
  if (typeof body === 'string') throw new Error('a PDF is bytes')
  return body
}

describe('the charter of the demo as PDF', () => {
  let charter: PdfReading
  beforeAll(async () => {
    charter = await readPdf(await pdf(demo.snapshot))
  })

  test('says that it can be read by everybody, in which language and what it is', () => {
    expect(charter.isTagged).toBe(true)
    expect(charter.claims).toBe('1.7 1')
    expect(charter.language).toBe('en')
    expect(charter.title).toBe('Front Door: Community charter')
  })

  test('tells what it always told', async () => {
    const record = charterOf(demo.snapshot, { authors: demo.authors, today })
    await expectGolden(wordsOf(charter.tagged, record), 'charter')
  })

  test('is tagged: headings, tables with heads, lists, links, and pictures with words in their place', () => {
    const count = (role: string) => charter.roles.get(role) ?? 0
    expect(count('H1')).toBeGreaterThanOrEqual(17)
    expect(count('Table')).toBeGreaterThanOrEqual(10)
    expect(count('TH')).toBeGreaterThan(40)
    expect(count('L')).toBeGreaterThan(5)
    expect(count('Link')).toBeGreaterThan(17)
    expect(charter.alts).toContain(
      'The Domain canvas: What are we learning about, and why us? All that is written on it stands under “The canvases in words”.',
    )
  })

  test('has its sections as bookmarks, and ways that lead inside', () => {
    for (const title of ['Purpose', 'Learning questions', 'Adoption and decisions', 'Words of the field'])
      expect(
        charter.bookmarks.some(bookmark => bookmark.includes(title)),
        title,
      ).toBe(true)
    expect(charter.ways).toBeGreaterThan(40)
    expect(charter.addresses.every(address => /^(https?|mailto):/.test(address))).toBe(true)
  })

  test('has words that can be selected, page numbers and a running foot', () => {
    const all = charter.texts.join('\n').replace(/\s+/g, ' ')
    expect(all).toContain('We are people who design the front doors of public services')
    expect(all).toContain('Oluwaseun Adeyi, Marguerite Faulk, Rafael Innes and 9 not listed by name')
    expect(all).toContain('the decision of 17 September 2026')
    charter.texts.forEach((text, index) => {
      expect(text).toContain('Front Door · Charter, version 1')
      expect(text).toMatch(new RegExp(`\\b${index + 1}\\b`))
    })
  })
})

test('the minutes of the demo tell what they always told, tagged as for everybody', async () => {
  const options = { meeting: launch, parts: ['canvases'] } as const
  const read = await readPdf(await pdf(demo.snapshot, options))
  expect([read.claims, read.language, read.title]).toEqual(['1.7 1', 'en', 'Front Door: Minutes'])
  const count = (role: string) => read.roles.get(role) ?? 0
  expect(count('Table')).toBeGreaterThanOrEqual(6)
  expect(count('TH')).toBeGreaterThan(20)
  expect(read.bookmarks.filter(title => /Agenda|Votes|Decisions|Who took part/.test(title))).toHaveLength(4)
  const record = minutes(demo.snapshot, launch, { authors: demo.authors, today, ...options })
  await expectGolden(wordsOf(read.tagged, record), 'minutes')
})

test('equal boards give equal bytes', async () => {
  const parts = ['words'] as const
  expect(await pdf(demo.snapshot, { parts })).toEqual(await pdf(structuredClone(demo.snapshot), { parts }))
})

test('a blank board has all thirteen sections, not yet agreed', async () => {
  const blank = await readPdf(await pdf(blankBoard, { parts: [] }))
  expect(blank.texts.join('').match(/Not yet agreed/g)?.length).toBeGreaterThanOrEqual(13)
  expect(blank.claims).toBe('1.7 1')
})

test('all scripts and emoji are set, and what no face has is said', async () => {
  const text = 'Γειά привет नमस्ते مرحبا שלום 日本語 한국어 ไทย 👩🏽‍💻 🇨🇱 ꪀ'
  const snapshot = withCards(card => (card.id === 'd01' ? { ...card, text } : card))
  const read = await readPdf(await pdf(snapshot, { parts: [] }))
  const all = read.texts.join('\n')
  for (const word of ['Γειά', 'привет', '日本語', '한국어']) expect(all).toContain(word)
  expect(all).toContain('1 letter has no place in our typefaces')
  expect(read.alts).toEqual(expect.arrayContaining(['👩🏽‍💻', '🇨🇱']))
  expect(read.claims).toBe('1.7 1')
})

test('what is written on a canvas can be selected in its picture, and stays readable by everybody in all scripts', async () => {
  const text =
    'Наши вопросы 日本語 한국어: ﬁnd “Việt” हम लोगों مرحبا (שלום) বাংলা தமிழ் ไทย e\u0323\u0302 👩🏽‍💻 ꪀ'
  const snapshot = withCards(card => (card.id === 'd01' ? { ...card, text } : card))
  const { claims, texts } = await readPdf(await pdf(snapshot, { parts: ['pictures'] }))
  expect(claims).toBe('1.7 1')
  const plates = texts.slice(-4).join('\n')
  for (const words of [
    'Наши',
    '日本語',
    '한국어',
    '“Việt”',
    'Tobias Lindqvist-',
    'ministries',
    'Everyone hosts once a year.',
  ])
    expect(plates).toContain(words)
})

test('a group that writes from the right gets pages that run from the right, on the paper it wants', async () => {
  const snapshot = { ...demo.snapshot, board: { ...demo.snapshot.board, language: 'ar-EG' } }
  const read = await readPdf(await pdf(snapshot, { parts: [], paper: 'letter' }))
  expect(read.language).toBe('ar-EG')
})

test('hostile texts in every field stay text, and the pages stay readable by everybody', async () => {
  const read = await readPdf(await pdf(poisonedBoard(), { parts: ['canvases', 'comments'] }))
  expect(read.claims).toBe('1.7 1')
  // A letter that once has borne marks is read back with them wherever it stands.
  const bare = (text: string) => text.normalize('NFD').replace(/[\p{M}\s]/gu, '')
  const all = bare(read.texts.join(''))
  for (const text of ['<script>alert(1)</script>', '$x$ #eval("1") @ref', '`code` ``more`` ```fence```'])
    expect(all).toContain(bare(text))
  expect(read.addresses.filter(address => !/^(https?|mailto):/.test(address))).toEqual([])
})

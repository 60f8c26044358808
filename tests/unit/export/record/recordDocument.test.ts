import { beforeAll, describe, expect, test } from 'vitest'
import { type RecordRequest, recordFile } from '#server/export/record/recordFile.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { type DocxReading, readDocx } from '#tests/support/readDocx.ts'
import { demo, today } from '../boards.ts'
import type { XmlElement } from '../parseXml.ts'
import { poisonedBoard, poisonedMeeting } from '../poisonedBoard.ts'
import { expectWordsOf } from './goldenWords.ts'

const request = { format: 'docx', authors: demo.authors, today, paper: 'a4', images: {} } as const

async function docx(snapshot: BoardSnapshot, more: Partial<RecordRequest> = {}): Promise<DocxReading> {
  const { body } = await recordFile({ ...request, snapshot, ...more }, () => undefined)
  if (typeof body === 'string') throw new Error('a document is bytes')
  return readDocx(body)
}

describe('the charter as a document to work on', () => {
  let charter: DocxReading
  let elements: readonly XmlElement[]
  beforeAll(async () => {
    charter = await docx(demo.snapshot)
    elements = charter.elements('word/document.xml')
  })

  const withStyle = (style: string) =>
    elements.filter(({ name, attributes }) => name === 'w:pStyle' && attributes['w:val'] === style)

  test('has real headings, tables whose heads are repeated, and pictures with words', () => {
    expect(withStyle('Heading1')).toHaveLength(17)
    expect(withStyle('Heading2').length).toBeGreaterThan(15)
    const heads = elements.filter(({ name }) => name === 'w:tblHeader')
    expect(heads.length).toBeGreaterThanOrEqual(10)
    const pictures = elements.filter(({ name }) => name === 'wp:docPr')
    expect(pictures.map(({ attributes }) => attributes.descr)).toEqual(
      expect.arrayContaining([expect.stringContaining('The Domain canvas')]),
    )
  })

  test('tells what the pages of paper tell', async () => {
    await expectWordsOf('charter', charter.text)
  })

  test('every way in it leads to a bookmark in it', () => {
    const bookmarks = new Set(
      elements.flatMap(({ name, attributes }) => (name === 'w:bookmarkStart' ? attributes['w:name'] : [])),
    )
    const ways = elements.flatMap(({ name, attributes }) =>
      name === 'w:hyperlink' && attributes['w:anchor'] ? attributes['w:anchor'] : [],
    )
    expect(ways.length).toBeGreaterThan(40)
    expect(ways.filter(way => !bookmarks.has(way))).toEqual([])
  })

  test('says its title and language', () => {
    expect(charter.part('docProps/core.xml')).toContain('<dc:title>Front Door: Community charter</dc:title>')
    expect(charter.part('word/styles.xml')).toContain('<w:lang w:val="en"')
  })
})

test('hostile texts in every field stay text: nothing runs, nothing is fetched, no field is worked out', async () => {
  const { names, elements, part, text } = await docx(poisonedBoard(), {
    meeting: poisonedMeeting(),
    parts: ['canvases', 'comments'],
  })
  expect(text).toContain('<script>alert(1)</script>')
  expect(text).toContain('=HYPERLINK("https://evil.example","x")')
  expect(names.filter(name => /vba|macro|activeX|embeddings|\.bin$/i.test(name))).toEqual([])
  expect(part('[Content_Types].xml')).not.toMatch(/macroEnabled|vbaProject|oleObject/i)
  const links = names.filter(name => name.endsWith('.rels')).flatMap(name => elements(name))
  for (const { attributes } of links.filter(({ attributes }) => attributes.TargetMode === 'External')) {
    expect(attributes.Type).toMatch(/\/hyperlink$/)
    expect(attributes.Target).toMatch(/^(?:https?:\/\/|mailto:)/)
  }
  const all = names.filter(name => /^word\/.*\.xml$/.test(name)).flatMap(name => elements(name))
  expect(
    all.filter(({ name }) => /^w:(?:object|pict|control|altChunk|subDoc|attachedTemplate)$/.test(name)),
  ).toEqual([])
  const fields = all.filter(({ name }) => name === 'w:instrText' || name === 'w:fldSimple')
  for (const { children, attributes } of fields)
    expect(`${children.join('')}${attributes['w:instr'] ?? ''}`.trim()).toMatch(
      /^(?:PAGE|NUMPAGES|TOC [\w\\ "-]+)$/,
    )
})

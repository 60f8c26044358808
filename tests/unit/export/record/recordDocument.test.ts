import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordFile } from '#server/export/record/recordFile.ts'
import { demo, today } from '../boards.ts'
import { allElements, parseXml, type XmlElement } from '../parseXml.ts'

const request = { format: 'docx', authors: demo.authors, today, paper: 'a4', images: {} } as const

describe('the charter as a document to work on', () => {
  let files: Record<string, Uint8Array>
  let elements: readonly XmlElement[]
  beforeAll(async () => {
    const { body } = await recordFile({ ...request, snapshot: demo.snapshot }, () => undefined)
    if (typeof body === 'string') throw new Error('a document is bytes')
    files = unzipSync(body)
    elements = allElements(parseXml(part('word/document.xml').replace(/^<\?xml[^>]*\?>/, '')))
  })

  function part(name: string): string {
    const bytes = files[name]
    if (!bytes) throw new Error(`there is no ${name}`)
    return strFromU8(bytes)
  }

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
    expect(part('docProps/core.xml')).toContain('<dc:title>Front Door: Community charter</dc:title>')
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en"')
  })

  test('has nothing that runs', () => {
    expect(Object.keys(files).filter(name => /vba|macro|activeX|embeddings/i.test(name))).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { exportFile } from '#server/export/exportFile.ts'
import { pictureFile } from '#server/export/picture/pictureFile.ts'
import { fieldsOf } from '#shared/board/fields.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { tableNames } from '#shared/export/tableNames.ts'
import { demo, today } from './boards.ts'
import { hostileTexts } from './hostileTexts.ts'
import { allElements, parseXml } from './parseXml.ts'
import { poisonedMeeting } from './poisonedBoard.ts'

/** The demo in which every text, name and free field is replaced by the nth hostile text. */
function poisoned(text: string): BoardSnapshot {
  const { snapshot } = demo
  return {
    ...snapshot,
    board: { ...snapshot.board, title: text, community: text, perspectives: [text, 'Other'] },
    clusters: snapshot.clusters.map(cluster => ({ ...cluster, name: text })),
    cards: snapshot.cards.map(card => ({
      ...card,
      text,
      fields: { ...card.fields, ...freeFields(card, text) },
    })),
  }
}

function freeFields(card: CardSnapshot, text: string): CardSnapshot['fields'] {
  const free = fieldsOf[card.kind].filter(({ type }) => type === 'text' || type === 'longtext')
  return { ...Object.fromEntries(free.map(({ key }) => [key, text])), consent_listed: true }
}

/** Of ours, and of the emoji. */
const allowed = 'svg title desc defs g path rect circle ellipse use text clipPath'.split(' ')

const authors = (name: string) => demo.authors.map(author => ({ ...author, name }))

describe.each(hostileTexts.map(text => [text.slice(0, 24), text] as const))('%j', (_, text) => {
  const request = { snapshot: poisoned(text), authors: authors(text), title: text, today }

  test.each([
    ['charter', undefined, 16],
    ['minutes', poisonedMeeting(() => text), 12],
  ] as const)('stays text in Markdown, in a %s', async (kind, meeting, sections) => {
    const { body, name } = exportFile({ ...request, meeting, format: 'md' })
    expect(name).toMatch(new RegExp(`^[a-z0-9-]+-${kind}\\.md$`))
    expect(body).not.toMatch(/(?<!\\)<[a-z!/]/i)
    expect(body).not.toMatch(/(?<!\\)\]\(javascript:/)
    expect(body).not.toMatch(/(?<!\\)!\[/)
    expect(body.match(/^## /gm)).toHaveLength(sections)
    expect(body.match(/^# /gm)).toHaveLength(1)
  })

  test('is no formula in CSV and keeps its rows', async () => {
    for (const part of tableNames) {
      const { body } = exportFile({ ...request, format: 'csv', part })
      expect(body.startsWith('\ufeff')).toBe(true)
      const rows = parseCsv(body.slice(1))
      for (const row of rows) {
        expect(row).toHaveLength(rows[0]?.length ?? 0)
        for (const cell of row)
          expect(cell).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+@＝＋－＠]|^[\s\p{Cf}\p{Cc}]*-(?!\d+$)/u)
      }
    }
  })

  test('comes back unchanged from board.json', async () => {
    const { body } = exportFile({ ...request, format: 'json' })
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(request.snapshot)))
  })

  test('is drawn as a sound picture without anything that runs or loads', async () => {
    for (const { id } of request.snapshot.canvases) {
      const picture = await pictureFile({ ...request, canvas: id })
      const elements = allElements(parseXml(String(picture?.body)))
      for (const { name, attributes } of elements) {
        expect(allowed).toContain(name)
        expect(Object.keys(attributes).filter(key => key.startsWith('on'))).toEqual([])
        // Ours, of figures in titles; nothing that people wrote comes into it.
        expect(['font-variant-numeric:lining-nums', undefined]).toContain(attributes.style)
        if (attributes.href !== undefined) expect(attributes.href).toMatch(/^#g[0-9a-z]+(-\w+)?$/)
      }
    }
  })
})

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

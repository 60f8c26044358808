import { describe, expect, test } from 'vitest'
import { exportFile } from '#server/export/exportFile.ts'
import { loadFonts } from '#server/export/loadFonts.ts'
import { pictureFile } from '#server/export/picture/pictureFile.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { Reading } from '#shared/export/Reading.ts'
import { buildScene } from '#shared/export/scene/buildScene.ts'
import { tableNames } from '#shared/export/tableNames.ts'
import { demo, today, withCards, withoutConsentOf } from './boards.ts'

const request = { authors: demo.authors, title: 'Front Door', today }

async function everythingPrinted(snapshot: BoardSnapshot): Promise<string> {
  const files = await Promise.all([
    exportFile({ ...request, snapshot, format: 'md' }),
    ...tableNames.map(part => exportFile({ ...request, snapshot, format: 'csv', part })),
    ...snapshot.canvases.map(({ id }) => pictureFile({ ...request, snapshot, canvas: id })),
  ])
  return [...files.map(file => file?.body), ...(await everythingDrawn(snapshot))].join('\n')
}

/** The words of the pictures, which are outlines in the files. */
async function everythingDrawn(snapshot: BoardSnapshot): Promise<string[]> {
  const measure = await loadFonts()
  return snapshot.canvases.flatMap(({ id }) =>
    (buildScene(new Reading(snapshot, request), id, { measure })?.items ?? []).map(item =>
      item.shape === 'text' ? item.runs.map(run => run.text).join('') : '',
    ),
  )
}

describe('whoever has not agreed to be listed is counted and never named', () => {
  test('a peripheral member', async () => {
    const printed = await everythingPrinted(withoutConsentOf('p15'))
    expect(printed.match(/Marguerite|Faulk/)).toBeNull()
    expect(
      printed.includes('| Peripheral | Oluwaseun Adeyi, Rafael Innes and 10 not listed by name | 12 |'),
    ).toBe(true)
    expect(printed.includes('a member')).toBe(true)
  })

  test('somebody who hosts, owns, holds a role and is spoken of', async () => {
    const snapshot = withoutConsentOf('p01', 'p04', 'p09')
    const printed = await everythingPrinted(snapshot)
    expect(printed.match(/Maren Oduya|Joss|Amankwah|Ana-Luc|Ferreyra/)).toBeNull()
    expect(printed.includes('| Technology steward | a member |')).toBe(true)
    expect(printed.includes('a member convenes for six months.')).toBe(true)
  })

  test('an author who has no card on the board, or none that agrees', async () => {
    const snapshot = withCards(card => (card.id === 'd01' ? { ...card, author: 'stranger' } : card))
    const authors = [...demo.authors, { id: 'stranger', name: 'Zebedee Quill', color: 3 }]
    const file = exportFile({ ...request, authors, snapshot, format: 'csv', part: 'cards' })
    expect(file.body).not.toContain('Zebedee')
    expect(file.body).toContain('Maren Oduya')
  })

  test('a name that somebody else has agreed to stays', async () => {
    const double = demo.snapshot.cards.find(card => card.id === 'p15')
    const snapshot = {
      ...demo.snapshot,
      cards: [
        ...demo.snapshot.cards,
        ...(double ? [{ ...double, id: 'p99', fields: { ...double.fields, consent_listed: false } }] : []),
      ],
    }
    const file = exportFile({ ...request, snapshot, format: 'md' })
    expect(file.body).toContain('Marguerite Faulk, Rafael Innes and 10 not listed by name')
  })

  test('nobody at all', async () => {
    const all = demo.snapshot.cards.filter(card => card.kind === 'person')
    const printed = await everythingPrinted(withoutConsentOf(...all.map(card => card.id)))
    for (const { text } of all) expect(printed.includes(text), text).toBe(false)
  })
})

test('board.json is the group’s own copy and keeps every name', async () => {
  const snapshot = withoutConsentOf('p15')
  const { body } = exportFile({ ...request, snapshot, format: 'json' })
  expect(body).toContain('Marguerite Faulk')
  expect(JSON.parse(body)).toEqual(snapshot)
})

test('comments, labels of connections and words of zones name nobody who has not agreed', async () => {
  const [link] = demo.snapshot.links
  if (!link) throw new Error('the demo has links')
  const named = {
    ...withoutConsentOf('p15'),
    links: [{ ...link, label: 'says Marguerite Faulk' }],
    comments: [{ id: 'c', on: { card: 'd01' }, text: 'Ask Marguerite Faulk', author: 'p15' }],
    canvases: demo.snapshot.canvases.map(canvas =>
      canvas.id === 'domain'
        ? { ...canvas, words: { 'domain.why': { title: 'Why Marguerite Faulk came' } } }
        : canvas,
    ),
  }
  const printed = await everythingPrinted(named)
  expect(printed).toContain('Ask a member')
  expect(printed).toContain('Why a member came')
  expect(printed.match(/Marguerite|Faulk/)).toBeNull()
})

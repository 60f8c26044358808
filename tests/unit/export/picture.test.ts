import { describe, expect, test } from 'vitest'
import { pictureFile } from '#server/export/picture/pictureFile.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { withConsent } from '#shared/export/withConsent.ts'
import { blankBoard, demo, today, withCards } from './boards.ts'
import { allElements, parseXml } from './parseXml.ts'

async function picture(snapshot = demo.snapshot, canvas = 'domain'): Promise<string> {
  const file = await pictureFile({ snapshot, canvas, authors: demo.authors, today })
  return String(file?.body ?? '')
}

describe('a picture', () => {
  test.each(['domain', 'community', 'practice', 'side'])(
    'of %s is sound and says in words what it shows',
    async canvas => {
      const root = parseXml(await picture(demo.snapshot, canvas))
      const elements = allElements(root)
      expect(root.attributes).toMatchObject({
        role: 'img',
        'aria-labelledby': 'title desc',
        viewBox: '-40 -40 2480 1480',
      })
      const words = elements.find(({ name }) => name === 'desc')?.children.join('') ?? ''
      for (const { text } of withConsent(demo).snapshot.cards.filter(card => card.canvas === canvas)) {
        expect(words).toContain(text.replaceAll("'", '&apos;').replaceAll('"', '&quot;'))
      }
    },
  )

  test('refers only to outlines it brings along, each written once', async () => {
    const elements = allElements(parseXml(await picture()))
    const names = elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(names).size).toBe(names.length)
    const used = elements.flatMap(({ attributes }) => attributes.href ?? [])
    expect(used.length).toBeGreaterThan(500)
    for (const href of used) expect(names).toContain(href.slice(1))
  })

  test('needs no font for what people write and for emoji, and leaves the rest to the viewer', async () => {
    const say = (text: string) => withCards(card => (card.id === 'd01' ? { ...card, text } : card))
    expect(await picture(say('Ça va? Γειά σου, привет, नमस्ते'))).not.toContain('<text')
    const many = 'مرحبا שלום 日本語 한국어 ไทย Հայերեն ქართული বাংলা தமிழ் 😀👩🏽‍💻🇨🇱'
    expect(await picture(say(many))).not.toContain('<text')
    expect(await picture(say('ꪀꪁ 😀'))).toMatch(/<text[^>]*>ꪀꪁ<\/text>/)
  })

  test('grows when a card lies beyond the sheet', async () => {
    const astray = withCards(card => (card.id === 'd01' ? { ...card, at: [-500, 2000] } : card))
    const { viewBox = '' } = parseXml(await picture(astray)).attributes
    const [x = 0, , , h = 0] = viewBox.split(' ').map(Number)
    expect(x).toBe(-540)
    expect(h).toBeGreaterThan(2000)
  })

  test('is drawn for every canvas of the catalogue, full or blank', async () => {
    const full = demoBoard({ extras: true }).snapshot
    for (const { id } of full.canvases) expect(parseXml(await picture(full, id)).name).toBe('svg')
    for (const { id } of blankBoard.canvases) expect(parseXml(await picture(blankBoard, id)).name).toBe('svg')
  })

  test('is undefined for a canvas that the board lacks', async () => {
    const file = await pictureFile({ snapshot: demo.snapshot, canvas: 'value', authors: [], today })
    expect(file).toBeUndefined()
  })

  test('of the same board is the same, byte by byte', async () => {
    expect(await picture()).toBe(await picture(structuredClone(demo.snapshot)))
  })

  test('has a line around the cards of a cluster and its name on the line, also where it is folded', async () => {
    const gathered = (folded: boolean) => ({
      ...withCards(card => (card.zone === 'domain.why' ? { ...card, cluster: 'us' } : card)),
      clusters: [{ id: 'us', name: 'Для нас', canvas: 'domain', ...(folded && { folded }) }],
    })
    const lines = async (snapshot: typeof demo.snapshot) =>
      allElements(parseXml(await picture(snapshot))).filter(
        ({ name, attributes }) => name === 'rect' && attributes.opacity === '0.45',
      )
    expect(await lines(demo.snapshot)).toHaveLength(0)
    const [line, ...more] = await lines(gathered(false))
    expect(more).toEqual([])
    const why = demo.snapshot.cards.filter(card => card.zone === 'domain.why')
    expect(Number(line?.attributes.y)).toBe(Math.min(...why.map(card => card.at[1])) - 8)
    expect(Number(line?.attributes.height)).toBeGreaterThan(3 * 132)
    expect(await picture(gathered(true))).toBe(await picture(gathered(false)))
  })
})

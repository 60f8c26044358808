import { describe, expect, test } from 'vitest'
import { pressGripKey } from '#client/editor/keyboard.ts'
import { besideWhom, sheetSpot, sheetStep } from '#client/editor/sheetPlaces.ts'
import { sheetBox, sheetOf } from '#client/editor/sheets.ts'
import { laySheet } from '#client/panels/laySheet.ts'
import { placeProviders } from '#client/panels/palette/placeProviders.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { templates } from '#shared/canvases/catalogue.ts'
import { boxesOverlap, inflate } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { demoEditor, pointer } from './demoEditor.ts'

const size: Vector = [2400, 1400]
const one = { x: 0, y: 0, w: 2400, h: 1400 }
const two = { x: 2560, y: 0, w: 2400, h: 1400 }

describe('a sheet that is carried', () => {
  test('comes to lie in line with its neighbours and a gap away, where it is near enough', () => {
    expect(sheetSpot([30, 1590], { size, others: [one] }, 50)).toEqual([0, 1560])
    expect(sheetSpot([30, 1590], { size, others: [one] }, 10)).toEqual([30, 1590])
  })

  test('never lies on another, but in the nearest place beside it', () => {
    const others = [one, two]
    for (const wanted of [
      [200, 100],
      [2300, 700],
      [2560, 10],
      [1300, 1300],
      [-300, -900],
    ] as const) {
      const [x, y] = sheetSpot(wanted, { size, others }, 50)
      const room = inflate({ x, y, w: 2400, h: 1400 }, 159)
      expect(others.filter(other => boxesOverlap(room, other))).toEqual([])
    }
    expect(sheetSpot([60, 1300], { size, others }, 50)).toEqual([60, 1560])
  })

  test('goes by keys a step at a time, and past whatever lies in its way', () => {
    const scene = { size, others: [one, two] }
    expect(sheetStep([0, 1560], [1, 0], scene)).toEqual([160, 1560])
    expect(sheetStep([0, 1560], [0, -1], scene)).toEqual([0, -1560])
    expect(sheetStep([-2560, 0], [1, 0], scene)).toEqual([5120, 0])
  })

  test('is described by its nearest neighbour', () => {
    expect(besideWhom({ ...one, y: 1560 }, [one, two])).toEqual({ other: one, side: 'below' })
    expect(besideWhom({ ...one, x: 5120 }, [one, two])).toEqual({ other: two, side: 'right' })
  })
})

/** The example, led by oneself, with a further sheet below Domain and three cards on it. */
function withAgenda(role: 'facilitator' | 'participant' = 'facilitator') {
  const { editor, said } = demoEditor({ role: 'facilitator' })
  const agenda = templates.get('agenda')
  const zone = agenda?.zones[0]
  if (!agenda || !zone) throw new Error('no agenda')
  laySheet(editor, agenda)
  const cards = editor.writing.addCards({ canvas: 'agenda', zone: zone.id }, ['a', 'b', 'c'])
  said.length = 0
  if (role !== 'facilitator') return { ...demoEditor({ role, snapshot: editor.view.whole }), cards }
  return { editor, said, cards }
}

describe('a facilitator', () => {
  test('carries a further sheet by its grip; it is written once, at the drop, with all its cards, and undone as one', () => {
    const { editor, said, cards } = withAgenda()
    const [card = ''] = cards
    const before = editor.boxes.boxOf(card)
    const from = editor.view.canvases.get('agenda')?.at ?? [0, 0]
    let updates = 0
    editor.board.doc.on('update', () => updates++)
    const grip = { grip: 'agenda' }
    editor.tools.pointerDown(pointer(editor, [from[0] + 400, from[1] + 40], grip))
    editor.tools.pointerMove(pointer(editor, [from[0] + 2970, from[1] + 50]))
    expect(editor.laying.carried.current?.at).toEqual([from[0] + 2560, from[1]])
    expect(updates).toBe(0)
    editor.tools.pointerUp(pointer(editor, [from[0] + 2970, from[1] + 50]))
    expect(updates).toBe(1)
    expect(editor.laying.carried.current).toBeUndefined()
    expect(editor.view.canvases.get('agenda')?.at).toEqual([from[0] + 2560, from[1]])
    expect(editor.boxes.boxOf(card)?.x).toBe((before?.x ?? 0) + 2560)
    expect(said.at(-1)).toBe('Learning agenda now lies below Side table')
    editor.undo()
    expect(editor.view.canvases.get('agenda')?.at).toEqual(from)
    expect(editor.boxes.boxOf(card)).toEqual(before)
  })

  test('lets go of it undone by Escape', () => {
    const { editor } = withAgenda()
    const from = editor.view.canvases.get('agenda')?.at
    editor.tools.choose('pen')
    editor.tools.pointerDown(pointer(editor, [0, 0], { grip: 'agenda' }))
    editor.tools.pointerMove(pointer(editor, [900, 900]))
    editor.tools.cancel()
    expect(editor.laying.carried.current).toBeUndefined()
    expect(editor.view.canvases.get('agenda')?.at).toBe(from)
    expect(editor.view.strokes.size).toBe(0)
  })

  test('moves it by arrow keys, and in words', () => {
    const { editor } = withAgenda()
    const [x = 0, y = 0] = editor.view.canvases.get('agenda')?.at ?? []
    const key = (name: string) =>
      pressGripKey(editor, 'agenda', { key: name, mod: false, alt: false, shift: false })
    expect(key('ArrowRight')).toBe(true)
    expect(editor.view.canvases.get('agenda')?.at).toEqual([x + 160, y])
    const doors = { go: () => {}, showZone: () => {} }
    const sheets = placeProviders(editor, doors).find(({ id }) => id === 'sheets')
    const found = sheets?.find('agenda down', new AbortController().signal)
    if (!Array.isArray(found)) throw new Error('not at once')
    found[0]?.run()
    expect(editor.view.canvases.get('agenda')?.at).toEqual([x + 160, y + 160])
    expect(key('Enter')).toBe(false)
  })

  test('removes it: its cards lie in the parking lot with their links, and undo brings everything back', () => {
    const { editor, cards } = withAgenda()
    const [a = '', b = ''] = cards
    editor.writing.link({ type: 'relates_to', from: a, to: b })
    const points: readonly Vector[] = [
      [200, 4000],
      [300, 4000],
      [400, 4100],
    ]
    for (const [index, at] of points.entries()) index === 0 ? editor.drawing.begin(at) : editor.drawing.go(at)
    editor.drawing.finish()
    expect(editor.view.strokes.size).toBe(1)
    const before = editor.view.whole
    const gone: { title: string; cards: number }[] = []
    editor.laying.removed.add(what => gone.push(what))
    expect(editor.laying.remove('agenda')).toBe(true)
    expect(gone).toEqual([{ title: 'Learning agenda', cards: 3 }])
    const { whole } = editor.view
    expect(unsoundness(whole)).toEqual([])
    expect(whole.canvases.map(({ id }) => id)).not.toContain('agenda')
    expect([whole.strokes.length, whole.links.length]).toEqual([0, before.links.length])
    const side = sheetOf(editor.view.canvases, 'side')
    if (!side) throw new Error('no side table')
    const boxes = cards.map(id => editor.boxes.boxOf(id))
    for (const id of cards)
      expect(editor.view.card(id)).toMatchObject({ canvas: 'side', zone: 'side.parking' })
    for (const box of boxes) expect(box && boxesOverlap(box, sheetBox(side))).toBe(true)
    for (const [index, box] of boxes.entries()) {
      const inTheWay = box && editor.boxes.within(box).filter(id => id !== cards[index])
      expect(inTheWay).toEqual([])
    }
    editor.undo()
    expect(editor.view.whole).toEqual(before)
    editor.laying.remove('agenda')
    const agenda = templates.get('agenda')
    if (agenda) laySheet(editor, agenda)
    expect(editor.view.strokes.size).toBe(0)
  })

  test('is asked first, unless it is empty', () => {
    const { editor, cards } = withAgenda()
    const asked: string[] = []
    editor.laying.asked.add(id => asked.push(id))
    editor.laying.askToRemove('agenda')
    expect(asked).toEqual(['agenda'])
    expect(editor.view.canvases.has('agenda')).toBe(true)
    editor.arranging.remove(cards)
    editor.laying.askToRemove('agenda')
    expect(editor.view.canvases.has('agenda')).toBe(false)
  })

  test('cannot move or remove what the board stands on', () => {
    const { editor } = withAgenda()
    for (const id of ['domain', 'community', 'practice', 'side']) {
      const before = editor.view.whole
      expect(editor.laying.mayArrange(id)).toBe(false)
      expect(editor.laying.remove(id)).toBe(false)
      editor.laying.step(id, [1, 0])
      expect(editor.view.whole).toBe(before)
    }
  })
})

test('a participant neither moves nor removes a sheet', () => {
  const { editor } = withAgenda('participant')
  expect(editor.laying.mayArrange('agenda')).toBe(false)
  const before = editor.view.whole
  const refused: string[] = []
  editor.refused.add(words => refused.push(words))
  expect(editor.laying.remove('agenda')).toBe(false)
  editor.laying.step('agenda', [1, 0])
  expect(editor.view.whole).toBe(before)
  expect(refused).toHaveLength(2)
})

import { describe, expect, test } from 'vitest'
import { ringPoint } from '#shared/geometry/rings.ts'
import { add, type Vector } from '#shared/geometry/vector.ts'
import { wedge } from '#shared/geometry/wedges.ts'
import { carry, type DemoEditor, demoEditor, pointer } from './demoEditor.ts'

const rings = { centre: [1200, 700], rx: 720, ry: 490 } as const
const sheet: Vector = [2560, 0]

/** A point of the table in the middle of one of the four wedges, at a level. */
const spot = (level: number, index: number) => add(sheet, ringPoint(rings, level, wedge(index, 4).middle))

/** Carries somebody by the disc, which is where they stand. */
function place({ editor }: DemoEditor, id: string, to: Vector): void {
  const card = editor.view.card(id)
  const box = editor.boxes.boxOf(id)
  if (!card || !box) throw new Error('nobody there')
  const disc = add(sheet, card.at)
  carry(editor, id, [to[0] + box.x + box.w / 2 - disc[0], to[1] + box.y + box.h / 2 - disc[1]])
}

describe('where a person is put is data', () => {
  test('whoever puts the card with their own name on a level has placed themselves; nobody else is placed by it', () => {
    const demo = demoEditor({ role: 'facilitator' })
    const { editor, card } = demo
    const tray = { canvas: 'community', zone: 'community.tray', kind: 'person' } as const
    const own = editor.writing.addCard({ ...tray, text: 'Tess Tester, Arden' }) ?? ''
    const other = editor.writing.addCard({ ...tray, text: 'Billie’s manager' }) ?? ''
    for (const id of [own, other]) place(demo, id, spot(0.65, 1))
    expect(editor.view.card(own)).toMatchObject({
      zone: 'community.occasional',
      fields: { status: 'present' },
    })
    expect(editor.view.card(other)?.zone).toBe('community.occasional')
    expect(editor.view.card(other)?.fields.status).toBeUndefined()
    const billie = card('Billie Grant')
    const before = editor.view.card(billie)?.fields.status
    place(demo, billie, spot(0.4, 1))
    expect(editor.view.card(billie)?.fields.status).toBe(before)
  })

  test('the ring is the level and the wedge the perspective; both are written at once, said, and undone at once', () => {
    const demo = demoEditor()
    const { editor, said, card } = demo
    const billie = card('Billie Grant')
    const before = editor.view.card(billie)
    expect(before?.fields).toMatchObject({ perspective: 'Front-line services', moving_to: 'core' })
    let updates = 0
    editor.board.doc.on('update', () => updates++)
    place(demo, billie, spot(0.65, 1))
    expect(updates).toBe(1)
    expect(editor.view.card(billie)?.zone).toBe('community.occasional')
    expect(editor.view.card(billie)?.fields).toMatchObject({
      perspective: 'Local government',
      moving_to: 'core',
    })
    expect(said.slice(-2)).toEqual([
      'Billie Grant moves from Active to Occasional',
      'Billie Grant now has the perspective Local government',
    ])
    editor.undo()
    expect(editor.view.card(billie)).toEqual(before)
  })

  test('in the core, where no wedge is drawn, the perspective stays, and who meant to go there has arrived', () => {
    const demo = demoEditor()
    const { editor, said, card } = demo
    const billie = card('Billie Grant')
    place(demo, billie, spot(0.2, 1))
    expect(editor.view.card(billie)?.fields.perspective).toBe('Front-line services')
    expect(editor.view.card(billie)?.fields.moving_to).toBeUndefined()
    expect(said.at(-1)).toBe('Billie Grant has reached the level aimed at')
  })

  test('on the table outside the rings nobody loses a perspective', () => {
    const demo = demoEditor()
    const { editor, card } = demo
    const billie = card('Billie Grant')
    editor.arranging.moveToZone([billie], { canvas: 'side', zone: 'side.parking' })
    expect(editor.view.card(billie)?.fields.perspective).toBe('Front-line services')
  })

  test('a person written into a wedge has its perspective', () => {
    const { editor } = demoEditor()
    editor.writing.writeAt(spot(0.65, 3))
    expect(editor.view.card(editor.writing.open.current ?? '')).toMatchObject({
      kind: 'person',
      zone: 'community.occasional',
      fields: { perspective: 'Education and civil society' },
    })
  })

  test('a board without perspectives has none to give', () => {
    const demo = demoEditor()
    const { editor, card } = demo
    editor.change(() => editor.board.change(editor.origin, () => editor.board.meta.set('perspectives', [])))
    const billie = card('Billie Grant')
    place(demo, billie, spot(0.65, 1))
    expect(editor.view.card(billie)?.fields.perspective).toBe('Front-line services')
  })

  test('several people are spoken of together', () => {
    const demo = demoEditor()
    const { editor, said, card } = demo
    const people = [card('Billie Grant'), card('Joss Amankwah')]
    editor.arranging.moveToZone(people, { canvas: 'community', zone: 'community.peripheral' })
    expect(said).toContain('2 cards move to Peripheral')
  })
})

describe('a drag', () => {
  test('to another canvas says which, and is one step', () => {
    const demo = demoEditor()
    const { editor, said, card } = demo
    const topic = card('Accessibility audits')
    const before = editor.view.card(topic)
    carry(editor, topic, [2560 + 500, 1560 + 900])
    expect(editor.view.card(topic)).toMatchObject({ canvas: 'side', zone: 'side.parking' })
    expect(said.at(-1)).toBe('Accessibility audits moves from On the edge to Parking lot on Side table')
    editor.undo()
    expect(editor.view.card(topic)).toEqual(before)
  })

  test('back to where it began is no change and no step for undo', () => {
    const { editor, card } = demoEditor()
    const billie = card('Billie Grant')
    const box = editor.boxes.boxOf(billie)
    if (!box) throw new Error('nowhere')
    editor.tools.pointerDown(pointer(editor, [box.x, box.y], { card: billie }))
    editor.tools.pointerMove(pointer(editor, [box.x + 80, box.y]))
    editor.tools.pointerMove(pointer(editor, [box.x, box.y]))
    editor.tools.pointerUp(pointer(editor, [box.x, box.y]))
    expect(editor.history.state.current.canUndo).toBe(false)
  })

  test('into the innermost scope band lands there, although all three bands lie under it', () => {
    const { editor, said, card } = demoEditor()
    const topic = card('Accessibility audits')
    carry(editor, topic, [1100, 780])
    expect(editor.view.card(topic)?.zone).toBe('domain.scope_in')
    expect(said.at(-1)).toBe('Accessibility audits moves from On the edge to In scope')
  })

  test('across the field of activities says from whom one learns and how formally', () => {
    const { editor, said, card } = demoEditor()
    const clinic = card('Monthly case clinic')
    carry(editor, clinic, [700, 1560 + 650])
    expect(editor.view.card(clinic)?.zone).toBe('practice.from_formal')
    expect(said.at(-1)).toMatch(
      /^Monthly case clinic moves from With each other, \w+ to From others, formally$/,
    )
  })
})

import { describe, expect, test } from 'vitest'
import { pressKey } from '#client/editor/keyboard.ts'
import { snapping } from '#client/editor/snapping.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { demoEditor, pointer } from './demoEditor.ts'

describe('carrying near other cards', () => {
  test('snaps edges and middles to theirs and shows the line, from one to the other', () => {
    const { editor, card } = demoEditor()
    const [a, b] = [card('Abandoned applications'), card('Letters and forms people can act on')]
    const [above, below] = [editor.boxes.boxOf(a), editor.boxes.boxOf(b)]
    if (!above || !below) throw new Error('nowhere')
    const { by, guides } = snapping(editor, [b], [3, 40])
    expect(below.x + by[0]).toBe(above.x)
    const upright = guides.find(({ axis, at }) => axis === 'x' && at === above.x)
    expect(upright?.from).toBeLessThanOrEqual(above.y)
    expect(upright?.to).toBeGreaterThanOrEqual(below.y + by[1] + below.h)
  })

  test('snaps to the seats of the zone under it', () => {
    const { editor, card } = demoEditor()
    const topic = card('Accessibility audits')
    const box = editor.boxes.boxOf(topic)
    if (!box) throw new Error('nowhere')
    const { by, guides } = snapping(editor, [topic], [530 - box.x + 4, 380 - box.y])
    expect(box.x + by[0]).toBe(530)
    expect(guides).toContainEqual(expect.objectContaining({ axis: 'x', at: 530, from: 368 }))
  })

  test('does not snap with the modifier, nor people, nor beyond its reach', () => {
    const { editor, card } = demoEditor()
    const topic = card('Letters and forms people can act on')
    const box = editor.boxes.boxOf(topic)
    if (!box) throw new Error('nowhere')
    editor.tools.pointerDown(pointer(editor, [box.x + 9, box.y + 9], { card: topic }))
    editor.tools.pointerMove(pointer(editor, [box.x + 12, box.y + 49], { free: true }))
    expect(editor.drag.state.current).toMatchObject({ by: [3, 40], guides: [] })
    editor.tools.pointerMove(pointer(editor, [box.x + 12, box.y + 49]))
    expect(editor.drag.state.current?.by[0]).toBe(0)
    editor.tools.cancel()
    expect(snapping(editor, [card('Billie Grant')], [3, 3])).toEqual({ by: [3, 3], guides: [] })
    expect(snapping(editor, [topic], [31, 3]).by[0]).toBe(31)
  })
})

describe('a hand at the edge of the view', () => {
  test('takes the table along while it carries, and the card stays under the hand', () => {
    const { editor, card } = demoEditor()
    editor.looking.zoomToCanvas('domain')
    const topic = card('Accessibility audits')
    const box = editor.boxes.boxOf(topic)
    if (!box) throw new Error('nowhere')
    const at = pointer(editor, [box.x + 20, box.y + 20], { card: topic })
    editor.tools.pointerDown(at)
    const { w } = editor.viewpoint.size
    const edge = { ...at, card: undefined, free: true, screen: [w - 2, 400] as const }
    editor.tools.pointerMove({ ...edge, table: editor.viewpoint.toTable(edge.screen) })
    const before = editor.drag.state.current?.by[0] ?? 0
    const { x } = editor.camera.current
    for (let frame = 0; frame < 10; frame++) editor.tools.scrollAtEdge(16)
    const moved = x - editor.camera.current.x
    expect(moved).toBeGreaterThan(100)
    expect(editor.drag.state.current?.by[0]).toBeCloseTo(before + moved / editor.camera.current.z, 6)
    editor.tools.cancel()
    const { current } = editor.camera
    editor.tools.scrollAtEdge(16)
    expect(editor.camera.current).toBe(current)
  })

  test('does nothing in the middle', () => {
    const { editor } = demoEditor()
    editor.tools.pointerDown(pointer(editor, [880, 430]))
    editor.tools.pointerMove(pointer(editor, [1300, 760], { screen: [700, 400] }))
    const { current } = editor.camera
    editor.tools.scrollAtEdge(16)
    expect([editor.tools.doing.current, editor.camera.current]).toEqual(['lasso', current])
  })
})

describe('a size', () => {
  test('is shown while it is pulled, written once at the end, and never below that of the kind', () => {
    const { editor, said, card } = demoEditor()
    const topic = card('Accessibility audits')
    editor.select([topic])
    const box = editor.boxes.boxOf(topic)
    if (!box) throw new Error('nowhere')
    let updates = 0
    editor.board.doc.on('update', () => updates++)
    const corner = pointer(editor, [box.x + box.w, box.y + box.h], { card: topic, handle: 'corner' })
    const pull = (x: number, y: number) =>
      pointer(editor, [box.x + box.w + x, box.y + box.h + y], { card: topic })
    editor.tools.pointerDown(corner)
    editor.tools.pointerMove(pull(10, 60))
    // The zone ends 12 units to the right of the card.
    editor.tools.pointerMove(pull(15, 120))
    expect(updates).toBe(0)
    expect(editor.sizing.inHand.current).toMatchObject({ id: topic, h: box.h + 120 })
    editor.tools.pointerUp(pull(15, 120))
    expect(updates).toBe(1)
    expect(editor.view.card(topic)?.size).toEqual([232, box.h + 120])
    expect(editor.sizing.inHand.current).toBeUndefined()
    expect(said.at(-1)).toBe(`232 by ${box.h + 120}`)
    editor.undo()
    expect(editor.view.card(topic)?.size).toBeUndefined()
  })

  test('goes no further than the zone, and Escape lets go of it', () => {
    const { editor, card } = demoEditor()
    const topic = card('Accessibility audits')
    editor.select([topic])
    editor.sizing.show(topic, { w: 5000, h: 10 })
    const form = cardForm('topic', 'domain.scope_edge')
    const at = editor.view.card(topic)?.at ?? [0, 0]
    expect(editor.sizing.inHand.current).toMatchObject({ w: 872 + 760 - 8 - at[0], h: form.minH })
    editor.sizing.cancel()
    expect(editor.view.card(topic)?.size).toBeUndefined()
  })

  test('changes by keys, quick presses are one step, and goes back to the usual', () => {
    const { editor, card } = demoEditor()
    const note = card('We are people who get the complaints about letters we did not write.')
    editor.select([note])
    const key = (name: string) => pressKey(editor, { key: name, alt: true, shift: true, mod: false })
    const before = editor.sizing.sizeOf(note)
    key('ArrowDown')
    key('ArrowDown')
    expect(editor.view.card(note)?.size?.[1]).toBe((before?.h ?? 0) + 40)
    editor.undo()
    expect(editor.view.card(note)?.size).toBeUndefined()
    key('ArrowDown')
    editor.sizing.reset()
    expect(editor.view.card(note)?.size).toBeUndefined()
  })

  test('is not for people, whose tags are all alike', () => {
    const { editor, card } = demoEditor()
    editor.select([card('Billie Grant')])
    expect(editor.sizing.subject).toBeUndefined()
  })
})

describe('a finger', () => {
  test('that rests on a card and lifts adds it to the selection, and takes it away again', () => {
    const { editor, card } = demoEditor()
    const [a, b] = [card('Abandoned applications'), card('Accessibility audits')]
    const rest = (id: string) => {
      editor.tools.pointerDown(pointer(editor, [0, -900], { card: id, touch: true }))
      editor.tools.longPress()
      editor.tools.pointerUp(pointer(editor, [0, -900], { touch: true }))
    }
    editor.select([a])
    rest(b)
    expect([...editor.selection.current]).toEqual([a, b])
    rest(a)
    expect([...editor.selection.current]).toEqual([b])
    expect(editor.drag.state.current).toBeUndefined()
    expect(editor.history.state.current.canUndo).toBe(false)
  })

  test('that rests on free ground draws a box around cards', () => {
    const { editor } = demoEditor()
    editor.tools.pointerDown(pointer(editor, [880, 430], { touch: true }))
    editor.tools.longPress()
    editor.tools.pointerMove(pointer(editor, [1300, 760], { touch: true }))
    expect(editor.selection.current.size).toBe(4)
    editor.tools.pointerUp(pointer(editor, [1300, 760], { touch: true }))
    expect(editor.lasso.current).toBeUndefined()
  })
})

test('another tool taken in the middle of a drag lets go of the cards, undone', () => {
  const { editor, card, told } = demoEditor()
  const topic = card('Accessibility audits')
  const before = editor.view.card(topic)
  const box = editor.boxes.boxOf(topic)
  if (!box) throw new Error('nowhere')
  editor.tools.pointerDown(pointer(editor, [box.x + 9, box.y + 9], { card: topic }))
  editor.tools.pointerMove(pointer(editor, [box.x + 60, box.y + 60]))
  pressKey(editor, { key: 'h', alt: false, shift: false, mod: false })
  expect(editor.drag.state.current).toBeUndefined()
  expect(told.at(-1)).toEqual({ drag: undefined })
  editor.tools.pointerUp(pointer(editor, [box.x + 60, box.y + 60]))
  expect(editor.view.card(topic)).toBe(before)
})

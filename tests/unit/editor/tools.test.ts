import { describe, expect, test } from 'vitest'
import { carry, demoEditor, pointer } from './demoEditor.ts'

describe('carrying a card', () => {
  test('across rings changes the level, writes zone and place together, and says so', () => {
    const { editor, said, card } = demoEditor()
    const billie = card('Billie Grant')
    expect(editor.view.card(billie)?.zone).toBe('community.active')
    const centre = [2560 + 1240, 760] as const
    carry(editor, billie, centre)
    expect(editor.view.card(billie)?.zone).toBe('community.core')
    expect(said).toContain('Billie Grant moves from Active to Core group')
  })

  test('is one step for undo', () => {
    const { editor, card } = demoEditor()
    const billie = card('Billie Grant')
    const before = editor.view.card(billie)
    carry(editor, billie, [2560 + 1240, 760])
    editor.undo()
    expect(editor.view.card(billie)).toEqual(before)
    expect(editor.history.state.current).toEqual({ canUndo: false, canRedo: true })
  })

  test('writes nothing before it is let go, and tells the others where it is meanwhile', () => {
    const { editor, told, card } = demoEditor()
    const billie = card('Billie Grant')
    let updates = 0
    editor.board.doc.on('update', () => updates++)
    const box = editor.boxes.boxOf(billie)
    if (!box) throw new Error('nowhere')
    editor.tools.pointerDown(pointer(editor, [box.x + 90, box.y + 20], { card: billie }))
    for (let step = 1; step <= 20; step++) {
      editor.tools.pointerMove(pointer(editor, [box.x + 90 - step * 10, box.y + 20]))
    }
    expect(updates).toBe(0)
    expect(told.at(-1)).toEqual({ drag: { cards: [billie], by: [-200, 0] } })
    editor.tools.cancel()
    expect(updates).toBe(0)
    expect(told.at(-1)).toEqual({ drag: undefined })
  })

  test('to a zone that does not take its kind, it goes back and says why', () => {
    const { editor, said, card } = demoEditor()
    const billie = card('Billie Grant')
    const before = editor.view.card(billie)
    carry(editor, billie, [300, 600])
    expect(editor.view.card(billie)).toBe(before)
    expect(said.at(-1)).toBe('“We are people who…” does not take this kind of card')
  })

  test('off the sheets, it goes back', () => {
    const { editor, said, card } = demoEditor()
    const topic = card('Accessibility audits')
    const before = editor.view.card(topic)
    carry(editor, topic, [-500, -500])
    expect(editor.view.card(topic)).toBe(before)
    expect(said.at(-1)).toBe('No zone there: the card went back')
  })

  test('a card deleted by somebody else meanwhile stays deleted', () => {
    const { editor, card } = demoEditor()
    const topic = card('Accessibility audits')
    const box = editor.boxes.boxOf(topic)
    if (!box) throw new Error('nowhere')
    editor.tools.pointerDown(pointer(editor, [box.x + 20, box.y + 20], { card: topic }))
    editor.tools.pointerMove(pointer(editor, [box.x + 60, box.y + 60]))
    editor.board.change('somebody', () => editor.board.cards.delete(topic))
    editor.tools.pointerMove(pointer(editor, [box.x + 90, box.y + 60]))
    editor.tools.pointerUp(pointer(editor, [box.x + 90, box.y + 60]))
    expect(editor.view.card(topic)).toBeUndefined()
    expect(editor.selection.current.size).toBe(0)
  })

  test('an observer cannot carry', () => {
    const { editor, card } = demoEditor({ role: 'observer' })
    const billie = card('Billie Grant')
    const before = editor.view.card(billie)
    carry(editor, billie, [2560 + 1240, 760])
    expect(editor.view.card(billie)).toBe(before)
  })
})

describe('pressing', () => {
  test('a tap selects, with shift it adds and takes away, on the table it clears', () => {
    const { editor, card } = demoEditor()
    const [a, b] = [card('Billie Grant'), card('Accessibility audits')]
    const tap = (id: string | undefined, shift = false) => {
      editor.tools.pointerDown(pointer(editor, [0, -900], { card: id, shift }))
      editor.tools.pointerUp(pointer(editor, [0, -900], { card: id, shift }))
    }
    tap(a)
    tap(b, true)
    expect([...editor.selection.current]).toEqual([a, b])
    tap(a, true)
    expect([...editor.selection.current]).toEqual([b])
    tap(undefined)
    expect(editor.selection.current.size).toBe(0)
  })

  test('a double tap opens the card; on free ground it writes a new one there', () => {
    const { editor, card } = demoEditor()
    const topic = card('Accessibility audits')
    const twice = (id: string | undefined, at: readonly [number, number], timeMs: number) => {
      for (const ms of [timeMs, timeMs + 150]) {
        editor.tools.pointerDown(pointer(editor, at, { card: id, timeMs: ms }))
        editor.tools.pointerUp(pointer(editor, at, { timeMs: ms }))
      }
    }
    twice(topic, [1400, 450], 1000)
    expect(editor.writing.open.current).toBe(topic)
    twice(undefined, [600, 700], 3000)
    const written = editor.writing.open.current
    expect(written).not.toBe(topic)
    expect(editor.view.card(written ?? '')).toMatchObject({
      zone: 'domain.topics',
      kind: 'topic',
      at: [600, 700],
    })
  })

  test('dragging free ground with the mouse selects what the box touches, with a finger it moves the table', () => {
    const { editor } = demoEditor()
    const drag = (touch: boolean) => {
      editor.tools.pointerDown(pointer(editor, [880, 430], { touch }))
      editor.tools.pointerMove(pointer(editor, [1300, 760], { touch }))
    }
    drag(false)
    expect(editor.selection.current.size).toBe(4)
    expect(editor.lasso.current).toEqual({ x: 880, y: 430, w: 420, h: 330 })
    editor.tools.cancel()
    expect(editor.selection.current.size).toBe(0)
    const before = editor.camera.current
    drag(true)
    expect(editor.camera.current.x).toBeGreaterThan(before.x)
    expect(editor.lasso.current).toBeUndefined()
  })

  test('a finger that rests on a card picks it up, one that slides moves the table', () => {
    const { editor, card } = demoEditor()
    const topic = card('Accessibility audits')
    editor.tools.pointerDown(pointer(editor, [1400, 450], { card: topic, touch: true }))
    editor.tools.longPress()
    expect(editor.tools.doing.current).toBe('translating')
    editor.tools.cancel()
    editor.tools.pointerDown(pointer(editor, [1400, 450], { card: topic, touch: true }))
    editor.tools.pointerMove(pointer(editor, [1500, 450], { card: topic, touch: true }))
    expect(editor.tools.doing.current).toBe('panning')
  })
})

import { describe, expect, test } from 'vitest'
import type { KeyInput } from '#client/editor/commands/chord.ts'
import { pressKey } from '#client/editor/keyboard.ts'
import { readingOrder } from '#client/editor/readingOrder.ts'
import { demoEditor } from './demoEditor.ts'

const key = (name: string, more: Partial<KeyInput> = {}): KeyInput => ({
  key: name,
  mod: false,
  shift: false,
  alt: false,
  ...more,
})

describe('keys', () => {
  test('N writes a new card in the zone of the selection', () => {
    const { editor, card } = demoEditor()
    editor.select([card('Accessibility audits')])
    expect(pressKey(editor, key('n'))).toBe(true)
    expect(editor.view.card(editor.writing.open.current ?? '')).toMatchObject({
      zone: 'domain.scope_edge',
      kind: 'topic',
    })
  })

  test('arrows move the selection a little, shift further, and quick presses are one undo step', () => {
    const { editor, card } = demoEditor()
    const topic = card('Accessibility audits')
    const [x, y] = editor.view.card(topic)?.at ?? [0, 0]
    editor.select([topic])
    pressKey(editor, key('ArrowDown'))
    pressKey(editor, key('ArrowDown', { shift: true }))
    expect(editor.view.card(topic)?.at).toEqual([x, y + 11])
    editor.undo()
    expect(editor.view.card(topic)?.at).toEqual([x, y])
  })

  test('a person walked by arrows over the edge of a ring changes the level, and it is said', () => {
    const { editor, card, said } = demoEditor()
    const billie = card('Billie Grant')
    editor.select([billie])
    for (let step = 0; step < 40; step++) pressKey(editor, key('ArrowLeft', { shift: true }))
    expect(editor.view.card(billie)?.zone).toBe('community.core')
    expect(said).toContain('Billie Grant moves from Active to Core group')
  })

  test('Delete deletes, says so, offers undo, and undo brings back the links, too', () => {
    const { editor, card, said } = demoEditor({ role: 'facilitator' })
    const links = editor.view.links.size
    let offered = 0
    editor.arranging.removed.add(({ cards }) => {
      offered = cards
    })
    editor.select([card('Monthly case clinic')])
    pressKey(editor, key('Delete'))
    expect(offered).toBe(1)
    expect(said.at(-1)).toBe('Card deleted')
    expect(editor.view.links.size).toBeLessThan(links)
    pressKey(editor, key('z', { mod: true }))
    expect(editor.view.links.size).toBe(links)
    expect(card('Monthly case clinic')).toBeDefined()
  })

  test('Tab walks the cards in reading order and leaves the board at its end', () => {
    const { editor } = demoEditor()
    const order = readingOrder(editor.view.canvases, editor.view.cards.values())
    const [first = '', second = ''] = order
    editor.select([first])
    pressKey(editor, key('Tab'))
    expect([...editor.selection.current]).toEqual([second])
    pressKey(editor, key('Tab', { shift: true }))
    expect([...editor.selection.current]).toEqual([first])
    expect(pressKey(editor, key('Tab', { shift: true }))).toBe(false)
  })

  test('reading order goes sheet by sheet, zone by zone', () => {
    const { editor } = demoEditor()
    const zones = readingOrder(editor.view.canvases, editor.view.cards.values()).map(
      id => editor.view.card(id)?.zone,
    )
    const runs = zones.filter((zone, index) => zone !== zones[index - 1])
    expect(new Set(runs).size).toBe(runs.length)
    expect(zones[0]).toBe('domain.statement')
  })

  test('an observer may look around but change nothing', () => {
    const { editor, card } = demoEditor({ role: 'observer' })
    const before = editor.view.whole
    editor.select([card('Accessibility audits')])
    for (const name of ['n', 'Enter', 'ArrowUp', 'Delete']) pressKey(editor, key(name))
    pressKey(editor, key('d', { mod: true }))
    expect(editor.view.whole).toBe(before)
    expect(pressKey(editor, key('+'))).toBe(true)
  })
})

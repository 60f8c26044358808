import { describe, expect, test } from 'vitest'
import { demoEditor, pointer } from './demoEditor.ts'

/** What is told over the hand that holds a card over a point of the table. */
function meaningOf(
  text: string,
  over: readonly [number, number],
  snapshot?: Parameters<typeof demoEditor>[0],
) {
  const { editor, card, said } = demoEditor(snapshot)
  const id = card(text)
  const box = editor.boxes.boxOf(id)
  if (!box) throw new Error('the card lies nowhere')
  const at = [box.x + 10, box.y + 10] as const
  editor.tools.pointerDown(pointer(editor, at, { card: id }))
  editor.tools.pointerMove(pointer(editor, over, { free: true }))
  const { meaning } = editor.drag.state.current ?? {}
  editor.tools.cancel()
  expect(said).toEqual([])
  return meaning
}

/** Upper left corner of the Community sheet, and the middle of its rings. */
const [left, cx, cy] = [2560, 1200, 700]

describe('over the hand that carries a card', () => {
  test('stands the zone that would take it, and the perspective it would get', () => {
    expect(meaningOf('Accessibility audits', [1000, 600])).toBe('Here: In scope')
    expect(meaningOf('Rafael Innes', [left + cx - 180, cy + 200])).toBe(
      'Here: Active, Education and civil society',
    )
  })

  test('stands nothing while it would only lie elsewhere in its zone', () => {
    expect(meaningOf('Accessibility audits', [1500, 700])).toBeUndefined()
  })

  test('stands why it cannot be let go there', () => {
    expect(meaningOf('Accessibility audits', [2480, 700])).toBe('No zone here')
    expect(meaningOf('Accessibility audits', [200, 600])).toBe(
      '“We are people who…” does not take this kind of card',
    )
  })
})

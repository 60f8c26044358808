import { describe, expect, test } from 'vitest'
import { MountedCards } from '#client/editor/MountedCards.ts'
import { demoEditor } from './demoEditor.ts'

describe('the cards that are drawn', () => {
  test('are all of them from afar and few from near', () => {
    const { editor } = demoEditor()
    const mounted = new MountedCards(editor)
    mounted.start()
    editor.looking.zoomToAll()
    expect(mounted.ids.current).toHaveLength(editor.view.cards.size)
    editor.looking.zoomToZone('side', 'side.decisions')
    expect(mounted.ids.current.length).toBeLessThan(editor.view.cards.size / 2)
  })

  test('stay the same list while one pans within the margin, and change when one leaves it', () => {
    const { editor } = demoEditor()
    const mounted = new MountedCards(editor)
    mounted.start()
    editor.looking.zoomToCanvas('domain')
    const before = mounted.ids.current
    editor.viewpoint.pan([-200, 0])
    expect(mounted.ids.current).toBe(before)
    editor.viewpoint.pan([-1400, 0])
    expect(mounted.ids.current).not.toBe(before)
  })

  test('keep the card that is being written, wherever one looks', () => {
    const { editor, card } = demoEditor()
    const mounted = new MountedCards(editor)
    mounted.start()
    editor.looking.zoomToCanvas('domain')
    const topic = card('Accessibility audits')
    editor.writing.edit(topic)
    editor.viewpoint.pan([-20_000, 0])
    expect(mounted.ids.current).toEqual([topic])
  })
})

import { describe, expect, test } from 'vitest'
import { textOfCard } from '#shared/board/read.ts'
import { demoEditor } from './demoEditor.ts'

describe('writing', () => {
  test('a card that is left empty goes without a word', () => {
    const { editor, said } = demoEditor()
    const before = editor.view.cards.size
    editor.writing.writeIn({ canvas: 'domain', zone: 'domain.identity' })
    expect(editor.view.cards.size).toBe(before + 1)
    editor.writing.stop()
    expect(editor.view.cards.size).toBe(before)
    expect(said).toEqual([])
  })

  test('and undo goes on with what was done before, as if it had never been begun', () => {
    const { editor, card } = demoEditor()
    const topic = card('Accessibility audits')
    const before = editor.view.card(topic)?.color
    editor.arranging.recolor([topic], 'rose')
    editor.writing.writeIn({ canvas: 'domain', zone: 'domain.identity' })
    editor.writing.stop()
    expect(editor.history.state.current).toEqual({ canUndo: true, canRedo: false })
    const cards = editor.view.cards.size
    editor.undo()
    expect(editor.view.card(topic)?.color).toBe(before)
    expect(editor.view.cards.size).toBe(cards)
  })

  test('a card written at the very edge of a zone does not hang over it', () => {
    const { editor } = demoEditor()
    editor.writing.writeAt([1500, 1340])
    const id = editor.writing.open.current ?? ''
    const box = editor.boxes.boxOf(id)
    expect(editor.view.card(id)?.zone).toBe('domain.questions')
    expect(box && box.y + box.h).toBeLessThanOrEqual(912 + 440)
  })

  test('a deleted card comes back by undo with its text, and what was written before can be undone, too', () => {
    const { editor } = demoEditor()
    const id = editor.writing.addCard({ canvas: 'domain', zone: 'domain.identity' })
    if (id === undefined) throw new Error('refused')
    editor.writing.edit(id)
    editor.continue(() =>
      editor.board.change(editor.origin, () => textOfCard(editor.board, id)?.insert(0, 'listen')),
    )
    editor.writing.stop()
    editor.arranging.remove([id])
    expect(editor.view.card(id)).toBeUndefined()
    editor.undo()
    expect(editor.view.card(id)?.text).toBe('listen')
    editor.undo()
    expect(editor.view.card(id)?.text).toBe('')
    editor.undo()
    expect(editor.view.card(id)).toBeUndefined()
  })
})

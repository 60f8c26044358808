import { describe, expect, test } from 'vitest'
import { stackSelection } from '#client/editor/edits/stackSelection.ts'
import { readingOrder } from '#client/editor/readingOrder.ts'
import { topCardAt } from '#client/editor/topCardAt.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { demoEditor } from './demoEditor.ts'

describe('which card is read, and lies, before which', () => {
  const inOrder = ({ view, ranks }: ReturnType<typeof demoEditor>['editor']) => {
    expect(ranks.sorted(view.cards.keys())).toEqual(readingOrder(view.canvases, view.cards.values()))
  }

  test('follows cards that are written, stacked, moved and deleted', () => {
    const { editor, card } = demoEditor()
    inOrder(editor)
    const [a, b] = [card('Accessibility audits'), card('Abandoned applications')]
    editor.select([b])
    stackSelection(editor, 'front')
    inOrder(editor)
    editor.arranging.moveToZone([a], { canvas: 'domain', zone: 'domain.scope_in' })
    inOrder(editor)
    editor.arranging.remove([b])
    inOrder(editor)
    expect(editor.ranks.rankOf(b)).toBe(-1)
  })

  test('of two cards in one place the one read later lies on top, until the other is brought to the front', () => {
    const { editor, card } = demoEditor()
    const [a, b] = [card('Accessibility audits'), card('Abandoned applications')]
    const place = editor.placeOf(b)
    const at = editor.view.card(b)?.at
    const box = editor.boxes.boxOf(b)
    if (!place || !at || !box) throw new Error('the demo has this card')
    placeCards(editor.board, [{ id: a, ...place, at }], editor.origin)
    const middle = [box.x + 20, box.y + 20] as const
    for (const id of [a, b, a]) {
      editor.select([id])
      stackSelection(editor, 'front')
      expect(topCardAt(editor, middle)).toBe(id)
    }
  })
})

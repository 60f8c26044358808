import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { demoEditor } from './demoEditor.ts'

describe('moving without a pointer', () => {
  test('a card moves to a free place of another zone, and it is said', () => {
    const { editor, card, said } = demoEditor()
    const topic = card('Accessibility audits')
    expect(editor.arranging.moveToZone([topic], { canvas: 'domain', zone: 'domain.scope_in' })).toBe(true)
    expect(editor.view.card(topic)?.zone).toBe('domain.scope_in')
    expect(said.at(-1)).toBe('Accessibility audits moves from On the edge to In scope')
  })

  test('a zone that takes no such kind refuses all of them', () => {
    const { editor, card } = demoEditor()
    const ids = [card('Accessibility audits'), card('Billie Grant')]
    expect(editor.arranging.moveToZone(ids, { canvas: 'domain', zone: 'domain.scope_in' })).toBe(false)
    expect(editor.view.card(card('Billie Grant'))?.zone).toBe('community.active')
  })

  test('duplicates lie beside their originals and are selected', () => {
    const { editor, card } = demoEditor()
    const topic = card('Accessibility audits')
    const [copy = ''] = editor.arranging.duplicate([topic])
    expect(editor.view.card(copy)).toMatchObject({ text: 'Accessibility audits', zone: 'domain.scope_edge' })
    expect(editor.view.card(copy)?.at).not.toEqual(editor.view.card(topic)?.at)
    expect([...editor.selection.current]).toEqual([copy])
  })

  test('undo takes back one’s own changes and leaves what others did meanwhile', () => {
    const { editor, card } = demoEditor()
    const [mine, theirs] = [card('Accessibility audits'), card('Abandoned applications')]
    const other = new Board()
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(editor.board.doc))
    editor.arranging.recolor([mine], 'rose')
    other.cards.get(theirs)?.set('color', 'sky')
    Y.applyUpdate(editor.board.doc, Y.encodeStateAsUpdate(other.doc), 'network')
    editor.undo()
    expect(editor.view.card(mine)?.color).not.toBe('rose')
    expect(editor.view.card(theirs)?.color).toBe('sky')
  })
})

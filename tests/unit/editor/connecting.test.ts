import { describe, expect, test } from 'vitest'
import { fittingLinks } from '#shared/board/fittingLinks.ts'
import type { CardId } from '#shared/board/ids.ts'
import { cardKinds } from '#shared/board/kinds.ts'
import { mayLink } from '#shared/board/linkTypes.ts'
import { centreOf } from '#shared/geometry/box.ts'
import { demoEditor, pointer } from './demoEditor.ts'

function tie({ editor }: ReturnType<typeof demoEditor>, from: CardId, to: CardId | undefined): void {
  const middle = (id: CardId) => centreOf(editor.boxes.boxOf(id) ?? { x: 0, y: 0, w: 0, h: 0 })
  const end = to === undefined ? ([2480, 700] as const) : middle(to)
  editor.tools.choose('link')
  editor.tools.pointerDown(pointer(editor, middle(from), { card: from }))
  editor.tools.pointerMove(pointer(editor, end))
  editor.tools.pointerUp(pointer(editor, end))
}

const audits = 'Accessibility audits'
const letters = 'Letters and forms people can act on'

describe('the connector', () => {
  test('ties two cards by the relation that says most, and chooses it to be changed', () => {
    const demo = demoEditor()
    const { editor, card } = demo
    const before = editor.view.links.size
    tie(demo, card(audits), card(letters))
    const link = editor.view.links.get(editor.connecting.chosen.current ?? '')
    expect(link).toMatchObject({ type: 'relates_to', from: card(audits), to: card(letters) })
    expect(editor.tools.chosen.current).toBe('select')
    editor.undo()
    expect(editor.view.links.size).toBe(before)
  })

  test('reads a relation from the other end where only that makes sense', () => {
    const demo = demoEditor()
    const { editor, card } = demo
    const question =
      editor.writing.addCard({ canvas: 'domain', zone: 'domain.questions', text: 'And now?' }) ?? ''
    tie(demo, card('Accessibility audits'), question)
    const link = editor.view.links.get(editor.connecting.chosen.current ?? '')
    expect(link).toMatchObject({ type: 'about', from: question, to: card(audits) })
  })

  test('drives out nobody: where a card has its one host, a second is only related', () => {
    const demo = demoEditor()
    const { editor, card } = demo
    const question = card('How do we help people who start an application and never finish it?')
    editor.connecting.connect(question, card('Maren Oduya'))
    const links = [...editor.view.links.values()].filter(({ from }) => from === question)
    expect(links.filter(({ type }) => type === 'hosted_by')).toHaveLength(1)
    expect(links.at(-1)?.type).toBe('relates_to')
  })

  test('let go over nothing, or cancelled, leaves nothing', () => {
    const demo = demoEditor()
    const { editor, card } = demo
    const before = editor.view.links.size
    tie(demo, card(audits), undefined)
    tie(demo, card(audits), card(audits))
    editor.tools.pointerDown(pointer(editor, [0, 0], { card: card(audits) }))
    editor.tools.cancel()
    expect(editor.view.links.size).toBe(before)
    expect(editor.connecting.thread.current).toBeUndefined()
  })

  test('a connection is named, becomes another relation with its words, and is cut', () => {
    const { editor, card } = demoEditor()
    const person = card('Dov Petrescu')
    const question =
      editor.writing.addCard({ canvas: 'domain', zone: 'domain.questions', text: 'And now?' }) ?? ''
    const id = editor.connecting.connect(question, person) ?? ''
    const made = editor.view.links.get(id)
    if (!made) throw new Error('nothing was made')
    expect(made.type).toBe('hosted_by')
    editor.connecting.label(made, ' since June ')
    const related = editor.connecting.choicesFor(made).find(({ type }) => type === 'relates_to')
    const named = editor.view.links.get(id)
    if (!related || !named) throw new Error('no choice')
    editor.connecting.become(named, related)
    const now = editor.view.links.get(editor.connecting.chosen.current ?? '')
    expect(now).toMatchObject({ type: 'relates_to', label: 'since June' })
    if (now) editor.connecting.cut(now)
    expect(editor.connecting.chosen.current).toBeUndefined()
    expect([...editor.view.links.values()].some(({ from }) => from === question)).toBe(false)
  })

  test('an observer ties nothing', () => {
    const demo = demoEditor({ role: 'observer' })
    const before = demo.editor.view.links.size
    tie(demo, demo.card(audits), demo.card(letters))
    expect(demo.editor.view.links.size).toBe(before)
  })
})

test('every pair of kinds can be connected, by what may stand between them', () => {
  for (const from of cardKinds)
    for (const to of cardKinds) {
      const fitting = fittingLinks(from, to)
      expect(fitting).toContainEqual({ type: 'relates_to', isReversed: false })
      for (const { type, isReversed } of fitting)
        expect(isReversed ? mayLink(type, to, from) : mayLink(type, from, to)).toBe(true)
    }
})

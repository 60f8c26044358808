import { expect, test } from 'vitest'
import { madeIn } from '#client/session/summary/madeIn.ts'
import { demoEditor } from '../editor/demoEditor.ts'

test('what came of a session is what was made since its start, and everybody gets a receipt of their own cards', () => {
  const { editor } = demoEditor()
  const started = editor.now() - 60_000
  const longAgo = madeIn(editor.view.whole, { started: editor.now() + 3600_000, me: 'me' })
  expect(longAgo).toEqual({ decisions: [], promises: [], parked: [], own: [] })
  editor.aside.keep('decisions', 'We meet on Tuesdays')
  editor.aside.keep('parking', 'Who pays?')
  const place = { canvas: 'practice', zone: 'practice.commitments' }
  const id = editor.writing.addCard({ ...place, text: 'Ring the council', fields: { due: '2026-10-20' } })
  const maker = [...editor.view.cards.values()].find(({ kind }) => kind === 'person')
  if (id === undefined || !maker) throw new Error('the demo has people and commitments')
  editor.writing.link({ type: 'made_by', from: id, to: maker.id })
  editor.writing.addCard({ ...place, text: '  ' })
  const made = madeIn(editor.view.whole, { started, me: 'me' })
  const texts = (cards: readonly { readonly text: string }[]) => cards.map(({ text }) => text)
  expect(texts(made.decisions)).toContain('We meet on Tuesdays')
  expect(texts(made.parked)).toContain('Who pays?')
  expect(made.promises.find(({ card }) => card.id === id)).toMatchObject({
    by: maker.text,
    due: '2026-10-20',
  })
  expect(texts(made.own).sort()).toEqual(['Ring the council', 'We meet on Tuesdays', 'Who pays?'])
  expect(madeIn(editor.view.whole, { started, me: 'somebody' }).own).toEqual([])
})

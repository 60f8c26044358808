import { describe, expect, test } from 'vitest'
import { linesFrom, toClipboard } from '#client/editor/clipboard.ts'
import { unpackCards } from '#shared/board/packCards.ts'
import { demoEditor } from './demoEditor.ts'

describe('the clipboard', () => {
  test('several lines become several cards in the zone in use, as one undo step, without bullets', () => {
    const { editor } = demoEditor()
    editor.writing.lastPlace = { canvas: 'domain', zone: 'domain.topics' }
    const made = editor.arranging.paste({ json: '', text: '- one\r\n• two\n\n 3. three \n' })
    expect(made.map(id => editor.view.card(id)?.text)).toEqual(['one', 'two', 'three'])
    expect([...editor.selection.current]).toEqual(made)
    const places = made.map(id => JSON.stringify(editor.view.card(id)?.at))
    expect(new Set(places).size).toBe(3)
    editor.undo()
    expect(made.some(id => editor.view.card(id))).toBe(false)
  })

  test('copied cards come back as cards with their fields, under new ids and one’s own name', () => {
    const { editor, card } = demoEditor()
    const source = editor.view.card(card('Monthly case clinic'))
    if (!source) throw new Error('no card')
    const { json, text } = toClipboard([source])
    expect(text).toBe('Monthly case clinic')
    const [copy] = editor.arranging.paste({ json, text })
    expect(editor.view.card(copy ?? '')).toMatchObject({
      kind: 'activity',
      text: 'Monthly case clinic',
      fields: source.fields,
      author: 'me',
    })
    expect(copy).not.toBe(source.id)
  })

  test('a full zone takes no more, and says so', () => {
    const { editor, said } = demoEditor()
    editor.writing.lastPlace = { canvas: 'domain', zone: 'domain.statement' }
    expect(editor.arranging.paste({ json: '', text: 'another sentence' })).toEqual([])
    expect(said.at(-1)).toBe('“Our domain in one sentence” holds one card only')
  })

  test('what another program put there is no card of ours', () => {
    expect(unpackCards('{"convene":1,"cards":[{"id":"<script>"}]}')).toBeUndefined()
    expect(unpackCards('not json')).toBeUndefined()
    expect(linesFrom(' \n\n')).toEqual([])
  })
})

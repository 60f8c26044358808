import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { threadsOf } from '#client/editor/threadsOf.ts'
import { Board } from '#shared/board/Board.ts'
import { addComment } from '#shared/board/changes/comment.ts'
import { demoEditor } from './demoEditor.ts'

const topic = 'Abandoned applications'

describe('comments', () => {
  test('are said, answered, reworded, resolved and opened again', () => {
    const { editor, card } = demoEditor()
    const first = editor.commenting.say(card(topic), '  Is it ours?  ') ?? ''
    editor.commenting.say(card(topic), 'I think so', first)
    const [thread] = threadsOf(editor.view.comments.values())
    expect([thread?.first.text, thread?.answers.map(({ text }) => text)]).toEqual([
      'Is it ours?',
      ['I think so'],
    ])
    if (!thread) throw new Error('no thread')
    editor.commenting.reword(thread.first, 'Is it really ours?')
    editor.commenting.resolve(thread.first, true)
    expect(editor.view.comments.get(first)).toMatchObject({ text: 'Is it really ours?', resolved: true })
    expect(editor.marks.of(card(topic))).toBeUndefined()
    editor.undo()
    expect(editor.marks.of(card(topic))?.open).toBe(1)
  })

  test('say nothing where there is nothing to say, or nobody who may', () => {
    const { editor, card } = demoEditor()
    expect(editor.commenting.say(card(topic), '   ')).toBeUndefined()
    expect(editor.commenting.say('gone', 'words')).toBeUndefined()
    const watching = demoEditor({ role: 'observer' })
    expect(watching.editor.commenting.say(watching.card(topic), 'words')).toBeUndefined()
    watching.editor.commenting.react(watching.card(topic), 'love')
    expect(watching.editor.view.comments.size + watching.editor.view.reactions.size).toBe(0)
  })

  test('of others are reworded by nobody else, and deleted by a facilitator alone', () => {
    for (const role of ['participant', 'facilitator'] as const) {
      const { editor, card } = demoEditor({ role })
      const elsewhere = new Board()
      Y.applyUpdate(elsewhere.doc, Y.encodeStateAsUpdate(editor.board.doc))
      addComment(elsewhere, { on: { card: card(topic) }, text: 'Mine', author: 'someone-else' }, null)
      Y.applyUpdate(editor.board.doc, Y.encodeStateAsUpdate(elsewhere.doc))
      const [comment] = editor.view.comments.values()
      if (!comment) throw new Error('no comment')
      editor.commenting.reword(comment, 'Yours')
      expect(editor.view.comments.get(comment.id)?.text).toBe('Mine')
      editor.commenting.remove(comment)
      expect(editor.view.comments.has(comment.id)).toBe(role === 'participant')
    }
  })

  test('that answer each other still make one thread', () => {
    const { editor, card } = demoEditor()
    const on = { card: card(topic) }
    const [a = '', b = ''] = ['a', 'b'].map((text, created) =>
      addComment(editor.board, { on, text, created }, null),
    )
    editor.board.comments.get(a)?.set('thread', b)
    editor.board.comments.get(b)?.set('thread', a)
    const threads = threadsOf(editor.view.comments.values())
    expect(threads.map(({ first, answers }) => [first.text, answers.map(({ text }) => text)])).toEqual([
      ['a', ['b']],
    ])
  })
})

describe('reactions', () => {
  test('are counted by person, and taken back by showing them again', () => {
    const { editor, card } = demoEditor()
    const id = card(topic)
    editor.commenting.react(id, 'idea')
    expect(editor.marks.of(id)?.reactions).toEqual([{ reaction: 'idea', count: 1, isMine: true }])
    editor.commenting.react(id, 'idea')
    expect(editor.marks.of(id)).toBeUndefined()
  })

  test('leave the marks of other cards the same object', () => {
    const { editor, card } = demoEditor()
    editor.commenting.react(card(topic), 'idea')
    const before = editor.marks.of(card(topic))
    editor.commenting.react(card('Accessibility audits'), 'love')
    expect(editor.marks.of(card(topic))).toBe(before)
  })
})

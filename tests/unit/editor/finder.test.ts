import { describe, expect, test } from 'vitest'
import { demoEditor } from './demoEditor.ts'

function texts({ editor }: ReturnType<typeof demoEditor>): readonly string[] {
  return editor.finder.found.current.map(id => editor.view.card(id)?.text ?? '')
}

describe('the finder', () => {
  test('finds words in any case, with or without accents, in reading order', () => {
    const demo = demoEditor()
    demo.editor.finder.look({ text: 'ANA-LUCIA' })
    expect(texts(demo)).toContain('Ana-Lucía Ferreyra')
    demo.editor.finder.look({ text: 'letters' })
    const found = texts(demo)
    expect(found.length).toBeGreaterThan(2)
    expect(found.indexOf('Letters and forms people can act on')).toBeLessThan(
      found.findIndex(text => /sprint/.test(text)),
    )
  })

  test('finds what a card says in its fields, its cluster and the names it is tied to', () => {
    const demo = demoEditor()
    demo.editor.finder.look({ text: 'HR leads' })
    expect(texts(demo)).toEqual(['Staff performance management'])
    demo.editor.finder.look({ text: 'conditions', kind: 'topic' })
    expect(texts(demo)).toEqual(['Making the case for research time'])
    demo.editor.finder.look({ text: 'Samir', kind: 'question' })
    expect(texts(demo)).toEqual(['How do we make the case for research time to a programme manager?'])
  })

  test('keeps to kind, paper and author, and finds nothing where nothing is asked', () => {
    const demo = demoEditor()
    demo.editor.finder.look({ text: '', kind: 'empty_chair' })
    expect(texts(demo)).toHaveLength(2)
    demo.editor.finder.look({ text: '', kind: 'topic', color: 'stone' })
    expect(texts(demo)).toEqual(['Choosing IT suppliers', 'Staff performance management'])
    demo.editor.finder.look({ text: '', author: 'me' })
    expect(texts(demo)).toEqual([])
    demo.editor.finder.look({ text: '  ' })
    expect(texts(demo)).toEqual([])
  })

  test('goes from one to the next and round, and keeps up with what others write', () => {
    const demo = demoEditor()
    const { editor } = demo
    editor.finder.look({ text: '', kind: 'empty_chair' })
    const [first, second] = editor.finder.found.current
    expect([editor.finder.step(1), editor.finder.step(1), editor.finder.step(1)]).toEqual([
      first,
      second,
      first,
    ])
    expect(editor.finder.step(-1)).toBe(second)
    expect([...editor.selection.current]).toEqual([second])
    const third = editor.writing.addCard({ canvas: 'community', zone: 'community.missing', text: 'Carers' })
    expect(editor.finder.found.current).toHaveLength(3)
    expect(editor.finder.isFound(third ?? '')).toBe(true)
    editor.finder.stop()
    expect(editor.finder.isFound(third ?? '')).toBe(false)
  })
})

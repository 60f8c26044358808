import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { demoEditor } from './demoEditor.ts'

describe('the board for what may lag behind the hands', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function writing() {
    const { editor, card } = demoEditor()
    const id = card('Accessibility audits')
    const seen = () => editor.settled.current.cards.find(one => one.id === id)?.text
    return { editor, seen, write: (text: string) => editor.writing.setText(id, text) }
  }

  test('follows when nothing has changed for a moment', () => {
    const { editor, seen, write } = writing()
    const release = editor.settled.subscribe(() => {})
    write('A')
    vi.advanceTimersByTime(200)
    write('Ac')
    vi.advanceTimersByTime(200)
    expect(seen()).toBe('Accessibility audits')
    vi.advanceTimersByTime(100)
    expect(seen()).toBe('Ac')
    release()
  })

  test('follows in unrest, too, within two seconds', () => {
    const { editor, seen, write } = writing()
    const release = editor.settled.subscribe(() => {})
    for (let n = 0; n < 20; n++) {
      write(`A${n}`)
      vi.advanceTimersByTime(100)
    }
    expect(seen()).toMatch(/^A1\d$/)
    release()
  })

  test('is up to date for whoever begins to read', () => {
    const { editor, seen, write } = writing()
    write('A')
    expect(seen()).toBe('A')
    editor.settled.subscribe(() => {})()
    write('B')
    expect(seen()).toBe('B')
  })
})

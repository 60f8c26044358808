import { describe, expect, test } from 'vitest'
import type { BoardView } from '#client/panels/boardViews.ts'
import { Calling } from '#client/session/attention/Calling.ts'
import { lookAtStep } from '#client/session/stepPlace.ts'
import { Cell } from '#client/wire/Cell.ts'
import { demoEditor } from '../editor/demoEditor.ts'

function called({ isBusy = false } = {}) {
  const { editor, card } = demoEditor()
  editor.looking.zoomToCanvas('practice')
  const view = new Cell<BoardView>('table')
  const calling = new Calling({ editor, view, isBusy: () => isBusy })
  const before = editor.camera.current
  const go = () => editor.looking.zoomToCanvas('domain')
  return { editor, card, calling, before, view, go }
}

describe('whoever is called', () => {
  test('is brought there, and may go back to where they were', () => {
    const { editor, calling, before, go } = called()
    calling.call({ offer: 'go', words: 'Domain' }, { go })
    expect(editor.camera.current).not.toEqual(before)
    expect(calling.offer.current).toEqual({ offer: 'back' })
    calling.back()
    expect(editor.camera.current).toEqual(before)
    expect(calling.offer.current).toBeUndefined()
  })

  test('is not torn away from the card they write, and goes when they like', () => {
    const { editor, card, calling, before, go } = called()
    editor.writing.edit(card('Abandoned applications'))
    calling.call({ offer: 'go', words: 'Domain' }, { go })
    expect(editor.camera.current).toEqual(before)
    expect(calling.offer.current).toEqual({ offer: 'go', words: 'Domain' })
    calling.go()
    expect(editor.camera.current).not.toEqual(before)
  })

  test('is not torn away from a form or a dialog either, and may stay', () => {
    const { editor, calling, before, go } = called({ isBusy: true })
    calling.call({ offer: 'go', words: 'Domain' }, { go })
    calling.stay()
    calling.go()
    expect(editor.camera.current).toEqual(before)
  })

  test('goes back to the view from which they were brought, and to nowhere if it has not changed', () => {
    const { editor, calling, before, view, go } = called()
    view.set('contribute')
    calling.call({ offer: 'go', words: 'Domain' }, { go })
    expect(calling.offer.current).toBeUndefined()
    editor.viewpoint.jump(before)
    calling.bring(() => {
      view.set('table')
      go()
    })
    calling.back()
    expect(view.current).toBe('contribute')
    expect(editor.camera.current).toEqual(before)
  })

  test('is offered the way back from going along only when that is over', () => {
    const { editor, calling, before, go } = called()
    calling.call({ offer: 'follow', name: 'Ann' }, { go: () => editor.following.follow('ann') })
    expect(calling.offer.current).toBeUndefined()
    editor.following.stop()
    go()
    calling.arrive()
    expect(calling.offer.current).toEqual({ offer: 'back' })
    calling.back()
    expect(editor.camera.current).toEqual(before)
  })

  test('says so if they would rather not go along', () => {
    const { calling } = called({ isBusy: true })
    const answers: string[] = []
    calling.call(
      { offer: 'follow', name: 'Ann' },
      { go: () => answers.push('go'), stay: () => answers.push('stay') },
    )
    expect(calling.offer.current).toEqual({ offer: 'follow', name: 'Ann' })
    calling.stay()
    calling.stay()
    expect(answers).toEqual(['stay'])
  })
})

test('a step is looked at where its target lies, unless the board has no such sheet', () => {
  const { editor } = demoEditor()
  const before = editor.camera.current
  expect(lookAtStep(editor, [])).toBe(false)
  expect(lookAtStep(editor, ['nowhere'])).toBe(false)
  expect(editor.camera.current).toEqual(before)
  expect(lookAtStep(editor, ['domain.questions'])).toBe(true)
  editor.looking.zoomToAll()
  const all = editor.camera.current
  lookAtStep(editor, ['domain.questions'])
  expect(editor.camera.current.z).toBeGreaterThan(all.z)
})

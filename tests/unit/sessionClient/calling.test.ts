import { describe, expect, test } from 'vitest'
import { Calling } from '#client/session/attention/Calling.ts'
import { lookAtStep } from '#client/session/stepPlace.ts'
import { demoEditor } from '../editor/demoEditor.ts'

function called({ isBusy = false } = {}) {
  const { editor, card } = demoEditor()
  editor.looking.zoomToCanvas('practice')
  const calling = new Calling({ editor, isBusy: () => isBusy })
  const before = editor.camera.current
  return { editor, card, calling, before, go: () => editor.looking.zoomToCanvas('domain') }
}

describe('whoever is called', () => {
  test('is brought there, and may go back to where they were', () => {
    const { editor, calling, before, go } = called()
    calling.call('Domain', go)
    expect(editor.camera.current).not.toEqual(before)
    expect(calling.offer.current).toEqual({ offer: 'back' })
    calling.back()
    expect(editor.camera.current).toEqual(before)
    expect(calling.offer.current).toBeUndefined()
  })

  test('is not torn away from the card they write, and goes when they like', () => {
    const { editor, card, calling, before, go } = called()
    editor.writing.edit(card('Abandoned applications'))
    calling.call('Domain', go)
    expect(editor.camera.current).toEqual(before)
    expect(calling.offer.current).toEqual({ offer: 'go', words: 'Domain' })
    calling.go()
    expect(editor.camera.current).not.toEqual(before)
  })

  test('is not torn away from a form or a dialog either, and may stay', () => {
    const { editor, calling, before, go } = called({ isBusy: true })
    calling.call('Domain', go)
    calling.stay()
    calling.go()
    expect(editor.camera.current).toEqual(before)
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

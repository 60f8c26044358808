import { describe, expect, test } from 'vitest'
import { runCommand } from '#client/editor/commands/Command.ts'
import { commandOf } from '#client/editor/commands/commands.ts'
import { whyNotTool } from '#client/editor/tools/whyNotTool.ts'
import { Cell } from '#client/wire/Cell.ts'
import { rulesAtFirst } from '#shared/protocol/rules.ts'
import { demoEditor } from './demoEditor.ts'

describe('what comes up beside the point', () => {
  test('goes to the parking lot, and the next card goes where one was writing', () => {
    const { editor, card } = demoEditor()
    editor.writing.lastPlace = { canvas: 'domain', zone: 'domain.topics' }
    expect(editor.aside.keep('parking', 'Who pays?')).toBe(true)
    expect(editor.placeOf(card('Who pays?'))).toEqual({ canvas: 'side', zone: 'side.parking' })
    expect(editor.writing.lastPlace).toEqual({ canvas: 'domain', zone: 'domain.topics' })
  })

  test('is a decision of that day, and one undo takes it back whole', () => {
    const { editor, card } = demoEditor()
    editor.aside.keep('decisions', 'We meet on Tuesdays')
    const id = card('We meet on Tuesdays')
    expect(editor.view.card(id)).toMatchObject({ kind: 'decision', fields: { date: '2026-10-01' } })
    editor.undo()
    expect(editor.view.card(id)).toBeUndefined()
  })

  test('may be written where a step opens nothing else, and then no tool lies about', () => {
    const rules = rulesAtFirst('participant')
    const listening = { ...rules.permissions, add: ['side.parking', 'side.decisions'] }
    const { editor } = demoEditor({ rules: new Cell({ ...rules, permissions: listening }) })
    expect(editor.aside.whyNot('parking')).toBeUndefined()
    expect(whyNotTool(editor, 'card')).toBe('not-here')
    expect(whyNotTool(demoEditor().editor, 'card')).toBeUndefined()
  })

  test('is not even asked for where the step lets nobody add there', () => {
    const rules = rulesAtFirst('participant')
    const listening = { ...rules.permissions, add: false }
    const { editor } = demoEditor({ rules: new Cell({ ...rules, permissions: listening }) })
    const refused: string[] = []
    editor.refused.add(words => refused.push(words))
    runCommand(commandOf('aside.park'), editor)
    expect(editor.aside.asked.current).toBeUndefined()
    expect(refused).toHaveLength(1)
  })
})

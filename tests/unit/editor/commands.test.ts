import { describe, expect, test } from 'vitest'
import { type Command, isOffered, isPermitted } from '#client/editor/commands/Command.ts'
import { type Chord, chord, hits, type KeyInput } from '#client/editor/commands/chord.ts'
import { commandFor, commands } from '#client/editor/commands/commands.ts'
import { demoEditor } from './demoEditor.ts'

const pressed = ({ key, ...held }: Chord): KeyInput => ({
  key,
  mod: 'mod' in held,
  shift: 'shift' in held,
  alt: 'alt' in held,
})

describe('the list of commands', () => {
  test('has one command of each name, and no key that means two things', () => {
    const ids = commands.map(command => command.id)
    expect(new Set(ids).size).toBe(ids.length)
    const keys = commands.flatMap(command => command.chords.map(one => JSON.stringify(pressed(one))))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('each key leads to its command whenever that is offered', () => {
    const { editor, card } = demoEditor()
    editor.arranging.recolor([card('Accessibility audits')], 'rose')
    editor.select([card('Letters and forms people can act on')])
    for (const command of commands.filter(one => isOffered(one, editor)))
      for (const one of command.chords) expect(commandFor(editor, pressed(one))).toBe(command)
  })

  test('an observer is never offered what writes, and its keys are left to the browser', () => {
    const { editor, card } = demoEditor({ role: 'observer' })
    editor.select([card('Accessibility audits')])
    const writing = commands.filter((command: Command) => command.writes)
    expect(writing.length).toBeGreaterThan(4)
    for (const command of writing) {
      expect(isPermitted(command, editor)).toBe(false)
      for (const one of command.chords) expect(commandFor(editor, pressed(one))).toBeUndefined()
    }
  })

  test('that a zone is to be chosen waits for whoever shows the zones, and is forgotten with the selection', () => {
    const { editor, card } = demoEditor()
    editor.select([card('Accessibility audits')])
    const command = commandFor(editor, { key: 'm', mod: false, shift: false, alt: false })
    command?.run(editor)
    expect(editor.moveWanted.current).toBe(true)
    editor.select([card('Billie Grant')])
    expect(editor.moveWanted.current).toBe(false)
  })

  test('what would do nothing is not offered', () => {
    const { editor } = demoEditor()
    const offered = commands.filter(command => isOffered(command, editor)).map(command => command.id)
    for (const id of ['history.undo', 'cards.delete', 'cards.next', 'cards.selectNone'])
      expect(offered).not.toContain(id)
    expect(offered).toContain('cards.new')
  })
})

describe('keys', () => {
  test('letters count with shift as written, signs however a keyboard makes them', () => {
    expect(hits(chord('z', 'mod'), { key: 'Z', mod: true, shift: true, alt: false })).toBe(false)
    expect(hits(chord('z', 'mod', 'shift'), { key: 'Z', mod: true, shift: true, alt: false })).toBe(true)
    expect(hits(chord('n'), { key: 'N', mod: false, shift: false, alt: false })).toBe(true)
    expect(hits(chord('+'), { key: '+', mod: false, shift: true, alt: false })).toBe(true)
    expect(hits(chord('?'), { key: '?', mod: true, shift: true, alt: false })).toBe(false)
  })
})

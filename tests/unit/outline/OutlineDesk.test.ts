import { beforeEach, describe, expect, test } from 'vitest'
import { Editor } from '#client/editor/Editor.ts'
import { buildOutline, cardsOf } from '#client/outline/buildOutline.ts'
import { OutlineDesk } from '#client/outline/OutlineDesk.ts'
import { Board } from '#shared/board/Board.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { templates } from '#shared/canvases/catalogue.ts'
import { demoBoard } from '#shared/canvases/demo.ts'

let editor: Editor
let desk: OutlineDesk
let clock: number
let said: string[]

/** What the view does after every change of the board. */
const redraw = () => desk.show(buildOutline(editor.view.whole, templates))

beforeEach(() => {
  const board = new Board()
  fromSnapshot(board, demoBoard().snapshot)
  editor = new Editor({
    board,
    me: { id: 'me', name: 'Me', role: 'facilitator', color: 0 },
    schedule: () => {},
  })
  clock = 0
  said = []
  editor.said.add(words => said.push(words))
  desk = new OutlineDesk(editor, () => clock)
  redraw()
})

const press = (key: string, more: { alt?: boolean } = {}) => {
  const did = desk.press({ key, alt: more.alt ?? false, mod: false })
  redraw()
  return did
}
const questions = () =>
  cardsOf(buildOutline(editor.view.whole, templates)).filter(card => card.zone === 'domain.questions')
const id = (card: CardSnapshot | undefined) => card?.id ?? ''

describe('the desk of the outline, on the demo board', () => {
  test('begins at the first canvas and walks down', () => {
    expect(desk.current.current).toBe('canvas domain')
    press('ArrowDown')
    expect(desk.current.current).toBe('zone domain domain.statement')
  })

  test('a question that rises takes rank and seat of the one it passes, in one step of undo', () => {
    const [first, second] = questions()
    desk.go(`card ${id(second)}`)
    press('ArrowUp', { alt: true })
    const [now, then] = questions()
    expect([now?.id, now?.fields.rank, now?.at]).toEqual([second?.id, 1, first?.at])
    expect([then?.id, then?.fields.rank, then?.at]).toEqual([first?.id, 2, second?.at])
    expect(said.at(-1)).toContain('now 1 of')
    editor.undo()
    expect(questions().slice(0, 2)).toEqual([first, second])
  })

  test('deleting goes on with the next line, and undo brings the card back', () => {
    const [first, second] = questions()
    desk.go(`card ${id(first)}`)
    press('Delete')
    expect(desk.current.current).toBe(`card ${id(second)}`)
    editor.undo()
    expect(questions()[0]?.id).toBe(first?.id)
  })

  test('typing goes to the line that begins so; a pause begins a new word', () => {
    for (const letter of 'joss') press(letter)
    const found = editor.view.card(desk.current.current.replace('card ', ''))
    expect(found?.text).toBe('Joss Amankwah')
    clock = 5000
    press('t')
    expect(desk.current.current).not.toBe(`card ${found?.id}`)
  })

  test('space opens details unless a word is being typed', () => {
    const [first] = questions()
    desk.go(`card ${id(first)}`)
    clock = 5000
    expect(press(' ')).toBe(true)
    expect([...editor.selection.current]).toEqual([first?.id])
  })

  test('lines of a closed canvas are not walked through', () => {
    desk.toggle('canvas domain')
    redraw()
    press('ArrowDown')
    expect(desk.current.current).toBe('canvas community')
  })
})

test('an observer reads the outline and changes nothing', () => {
  const board = new Board()
  fromSnapshot(board, demoBoard().snapshot)
  const watching = new Editor({
    board,
    me: { id: 'me', name: 'Me', role: 'observer', color: 0 },
    schedule: () => {},
  })
  const before = watching.view.whole
  const outline = new OutlineDesk(watching, () => 0)
  outline.show(buildOutline(before, templates))
  const card = cardsOf(buildOutline(before, templates))[0]
  outline.move(id(card), 1)
  outline.remove(id(card))
  outline.write(id(card))
  watching.view.flush()
  expect(watching.view.whole).toBe(before)
  expect(outline.written.current).toBeUndefined()
})

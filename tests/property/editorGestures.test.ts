import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Editor } from '#client/editor/Editor.ts'
import { describeBoard } from '#shared/board/changes/describeBoard.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { anyDeed, type Deed } from '#tests/support/editor/deeds.ts'
import { EditorTable } from '#tests/support/editor/EditorTable.ts'
import { lots } from '#tests/support/lots.ts'
import { seededChance } from '#tests/support/virtual/seededChance.ts'

/** The test turns the history itself. */
const turning = ['history.undo', 'history.redo']

/** States in which a hand holds nothing. */
const atRest: ReadonlySet<string> = new Set(['idle', 'placing', 'drawing', 'erasing', 'linking'])

const seed = fc.nat()

function expectNothingInHand({ editor, told }: EditorTable): void {
  expect(atRest).toContain(editor.tools.doing.current)
  expect(editor.drag.state.current).toBeUndefined()
  expect(editor.lasso.current).toBeUndefined()
  expect(editor.sizing.inHand.current).toBeUndefined()
  expect(editor.drawing.line.current).toBeUndefined()
  expect(editor.connecting.thread.current).toBeUndefined()
  expect(lastTold(told, 'drag')).toBeUndefined()
}

/** What the editor holds on to is there; and it has told the others of nothing else. */
function expectNothingGone({ editor, told }: EditorTable): void {
  const { selection, writing, clustering, view } = editor
  for (const id of selection.current) expect(view.card(id)).toBeDefined()
  expect(lastTold(told, 'selected') ?? []).toEqual([...selection.current].slice(0, 60))
  const open = writing.open.current
  if (open === undefined) expect(lastTold(told, 'editing')).toBeUndefined()
  else expect(view.card(open)).toBeDefined()
  const naming = clustering.naming.current
  if (naming?.what === 'rename') expect(view.clusters.has(naming.cluster)).toBe(true)
  if (naming?.what === 'new') expect(naming.cards.some(id => view.card(id))).toBe(true)
}

function lastTold(told: readonly object[], part: string): unknown {
  const last = told.findLast(one => part in one)
  return last && Object.entries(last).find(([key]) => key === part)?.[1]
}

/** Escape upon Escape leads back to an empty hand that selects, and each change is one step of its own again. */
function expectNothingStuck(editor: Editor): void {
  editor.writing.stop()
  for (const _ of ['what is held', 'the tool']) editor.tools.cancel()
  expect([editor.tools.chosen.current, editor.tools.doing.current]).toEqual([
    editor.tools.chosen.current === 'hand' ? 'hand' : 'select',
    'idle',
  ])
  const call = (title: string) =>
    editor.continue(() => {
      describeBoard(editor.board, { title }, editor.origin)
      editor.history.pause()
    })
  call('first')
  call('second')
  editor.history.undo()
  editor.view.flush()
  expect(editor.view.meta.title).toBe('first')
}

test('whatever hands, keys, others and rules do, the board is sound and nothing is left in the hand', () => {
  const deeds = fc.array(anyDeed('noor', 'meddle', 'line', 'rules'), { maxLength: 40, size: 'max' })
  fc.assert(
    fc.property(seed, deeds, (chance, all) => {
      using _ = seededChance(chance)
      const table = new EditorTable()
      for (const one of all) {
        table.do(one)
        expect(unsoundness(table.board)).toEqual([])
        expectNothingInHand(table)
        expectNothingGone(table)
      }
      table.deliver()
      expect(table.editor.view.whole).toEqual(expect.objectContaining({ cards: table.board.cards }))
      expectNothingStuck(table.editor)
      table.destroy()
    }),
    lots(60),
  )
})

test('each gesture and each command is one step for undo, and one for redo', () => {
  fc.assert(
    fc.property(seed, fc.array(anyDeed(), { maxLength: 30, size: 'max' }), (chance, all) => {
      using _ = seededChance(chance)
      const table = new EditorTable({ without: new Set(turning) })
      const { editor } = table
      for (const one of all) {
        // What belongs to a former gesture is over before the next one counts.
        editor.writing.stop()
        editor.history.pause()
        const before = table.board
        table.do(withoutKeys(one))
        editor.writing.stop()
        const after = table.board
        if (JSON.stringify(before) === JSON.stringify(after)) continue
        editor.undo()
        expect(table.board).toEqual(before)
        editor.redo()
        expect(table.board).toEqual(after)
      }
      table.destroy()
    }),
    lots(60),
  )
})

function withoutKeys(one: Deed): Deed {
  return one.what === 'press' ? { ...one, next: one.next.filter(({ what }) => what !== 'key') } : one
}

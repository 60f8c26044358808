import type { Vector } from '#shared/geometry/vector.ts'
import type { Editor } from '../Editor.ts'
import type { Command } from './Command.ts'
import { chord } from './chord.ts'
import { whyNotMove } from './selected.ts'

const step = 20
const shared = {
  group: 'arrange',
  writes: true,
  onTable: true,
  applies: ({ sizing }: Editor) => sizing.subject !== undefined,
  whyNot: whyNotMove,
} as const

export const sizeCommands = [
  {
    ...shared,
    id: 'size.wider',
    name: 'size.wider',
    chords: [chord('ArrowRight', 'alt', 'shift')],
    run: editor => grow(editor, [step, 0]),
  },
  {
    ...shared,
    id: 'size.narrower',
    name: 'size.narrower',
    chords: [chord('ArrowLeft', 'alt', 'shift')],
    run: editor => grow(editor, [-step, 0]),
  },
  {
    ...shared,
    id: 'size.taller',
    name: 'size.taller',
    chords: [chord('ArrowDown', 'alt', 'shift')],
    run: editor => grow(editor, [0, step]),
  },
  {
    ...shared,
    id: 'size.shorter',
    name: 'size.shorter',
    chords: [chord('ArrowUp', 'alt', 'shift')],
    run: editor => grow(editor, [0, -step]),
  },
  {
    ...shared,
    id: 'size.reset',
    name: 'size.reset',
    chords: [],
    applies({ sizing, view }) {
      const id = sizing.subject
      return id !== undefined && view.card(id)?.size !== undefined
    },
    run: ({ sizing }) => sizing.reset(),
  },
] as const satisfies readonly Command[]

function grow({ sizing }: Editor, by: Vector): void {
  sizing.grow(by)
}

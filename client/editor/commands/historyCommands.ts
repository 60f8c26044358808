import type { Command } from './Command.ts'
import { chord } from './chord.ts'

export const historyCommands = [
  {
    id: 'history.undo',
    name: 'common.undo',
    group: 'everywhere',
    chords: [chord('z', 'mod')],
    writes: true,
    applies: ({ history }) => history.state.current.canUndo,
    run: editor => editor.undo(),
  },
  {
    id: 'history.redo',
    name: 'shortcut.redo',
    group: 'everywhere',
    chords: [chord('z', 'mod', 'shift'), chord('y', 'mod')],
    writes: true,
    applies: ({ history }) => history.state.current.canRedo,
    run: editor => editor.redo(),
  },
] as const satisfies readonly Command[]

import type { Vector } from '#shared/geometry/vector.ts'
import { cardBeside } from './cardBeside.ts'
import { runCommand } from './commands/Command.ts'
import type { KeyInput } from './commands/chord.ts'
import { commandFor } from './commands/commands.ts'
import type { Editor } from './Editor.ts'
import { nudgeCards } from './edits/nudgeCards.ts'

const nudgeStep = 1
const nudgeFar = 10
const panStep = 60

const arrows: Readonly<Record<string, Vector>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** What the board does at a key; true if it did something, so that the browser shall not. */
export function pressKey(editor: Editor, input: KeyInput): boolean {
  const arrow = arrows[input.key]
  if (arrow && !input.mod) return input.alt ? goBeside(editor, arrow) : pressArrow(editor, arrow, input.shift)
  const command = commandFor(editor, input)
  if (command) runCommand(command, editor)
  return command !== undefined
}

function pressArrow(editor: Editor, [x, y]: Vector, far: boolean): boolean {
  const step = far ? nudgeFar : nudgeStep
  if (editor.selection.current.size > 0)
    nudgeCards(editor, [...editor.selection.current], [x * step, y * step])
  else editor.viewpoint.pan([-x * panStep, -y * panStep])
  return true
}

function goBeside(editor: Editor, way: Vector): boolean {
  const next = cardBeside(editor, way)
  if (next !== undefined) editor.looking.reveal(next)
  return true
}

import type { CanvasId } from '#shared/board/ids.ts'
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
  if (arrow && !input.mod && !input.alt) return pressArrow(editor, arrow, input.shift)
  if (arrow && !input.mod && !input.shift) return goBeside(editor, arrow)
  const command = commandFor(editor, input)
  if (command) runCommand(command, editor)
  return command !== undefined
}

/** On a cluster's name or pile: Enter selects its cards, or unfolds it, F2 names it. */
export function pressHeapKey(editor: Editor, key: string | undefined, input: KeyInput): boolean {
  const heap = key === undefined ? undefined : editor.clusters.heaps.current.find(one => one.key === key)
  if (!heap || input.mod || input.alt || input.shift) return false
  if (input.key === 'F2') editor.clustering.rename(heap.cluster.id, heap.key)
  else if (input.key === 'Enter' && heap.cluster.folded) editor.clustering.fold(heap.cluster.id)
  else if (input.key === 'Enter') editor.select(heap.ids)
  else return false
  return true
}

/** On a sheet's grip: arrows move the sheet, Delete takes it away. */
export function pressGripKey({ laying }: Editor, sheet: CanvasId | undefined, input: KeyInput): boolean {
  if (sheet === undefined || input.mod || input.alt || input.shift) return false
  const arrow = arrows[input.key]
  if (arrow) laying.step(sheet, arrow)
  else if (input.key === 'Delete' || input.key === 'Backspace') laying.askToRemove(sheet)
  else return false
  return true
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

import type { Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'
import { nudgeCards } from './edits/nudgeCards.ts'
import { readingOrder } from './readingOrder.ts'

export interface KeyInput {
  /** As `KeyboardEvent.key`. */
  readonly key: string
  /** Control, or the command key of a Mac. */
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

const nudgeStep = 4
const nudgeFar = 40

const arrows: Readonly<Record<string, Vector>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** What the board does at a key; true if it did something, so that the browser shall not. */
export function pressKey(editor: Editor, input: KeyInput): boolean {
  if (input.alt) return false
  if (input.mod) return pressWithMod(editor, input)
  const arrow = arrows[input.key]
  if (arrow) return pressArrow(editor, arrow, input.shift)
  const { selection } = editor
  const [first] = selection.current
  switch (input.key) {
    case 'Enter':
    case 'F2':
      if (first === undefined) return false
      editor.writing.edit(first)
      return true
    case 'Delete':
    case 'Backspace':
      if (selection.current.size === 0) return false
      editor.arranging.remove(selection.current)
      return true
    case 'Escape':
      editor.tools.cancel()
      return true
    case 'Tab':
      return step(editor, input.shift ? -1 : 1)
    case 'n':
    case 'N':
      editor.writing.writeNew()
      return true
    case 'm':
    case 'M':
      if (selection.current.size === 0) return false
      editor.menuWanted.tell()
      return true
    case 'i':
    case 'I':
      editor.details.set(!editor.details.current)
      return true
    case 'v':
    case 'V':
      editor.tools.choose('select')
      return true
    case 'h':
    case 'H':
      editor.tools.choose('hand')
      return true
    case '+':
    case '=':
      editor.viewpoint.zoomTo(editor.camera.current.z * 1.25)
      return true
    case '-':
      editor.viewpoint.zoomTo(editor.camera.current.z / 1.25)
      return true
    case '0':
      editor.viewpoint.zoomTo(1)
      return true
    case '1':
      editor.looking.zoomToAll()
      return true
    case '2':
      return editor.looking.zoomToSelection()
    default:
      return false
  }
}

function pressWithMod(editor: Editor, { key, shift }: KeyInput): boolean {
  switch (key.toLowerCase()) {
    case 'a':
      editor.select(editor.view.cards.keys())
      return true
    case 'd':
      editor.arranging.duplicate(editor.selection.current)
      return true
    case 'z':
      if (shift) editor.redo()
      else editor.undo()
      return true
    case 'y':
      editor.redo()
      return true
    default:
      return false
  }
}

function pressArrow(editor: Editor, [x, y]: Vector, far: boolean): boolean {
  const step = far ? nudgeFar : nudgeStep
  if (editor.selection.current.size > 0)
    nudgeCards(editor, [...editor.selection.current], [x * step, y * step])
  else editor.viewpoint.pan([-x * 60, -y * 60])
  return true
}

/** To the next card in reading order; at the ends the focus leaves the board. */
function step(editor: Editor, by: 1 | -1): boolean {
  const [from] = editor.selection.current
  if (from === undefined) return false
  const order = readingOrder(editor.view.canvases, editor.view.cards.values())
  const next = order[order.indexOf(from) + by]
  if (next === undefined) return false
  editor.looking.reveal(next)
  return true
}

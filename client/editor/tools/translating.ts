import type { CardId } from '#shared/board/ids.ts'
import { distance, subtract } from '#shared/geometry/vector.ts'
import type { Grip } from '../Drag.ts'
import type { Editor } from '../Editor.ts'
import { whyNotAny } from '../whyNotAny.ts'
import type { PointerInput, ToolState } from './ToolState.ts'
import { tellCursor } from './tellCursor.ts'

const tremblePixels = 6

/**
 * Takes the pressed card in the hand, with all others that are selected, or the pressed heap. What may not be moved stays
 * where it is; undefined (and it is said why) if that is the very thing that was pressed.
 */
export function pickUp(editor: Editor, start: PointerInput, home: ToolState): ToolState | undefined {
  const former = editor.selection.current
  const grip = gripOf(editor, start)
  if (!grip) return undefined
  if (editor.writing.open.current !== undefined) editor.writing.stop()
  editor.drag.move(grip, { by: [0, 0], pointer: start.table, free: true })
  return holding({ grip, start, former }, home)
}

interface Taking {
  readonly grip: Grip
  readonly start: PointerInput
  /** What was selected before. */
  readonly former: ReadonlySet<CardId>
}

/** In the hand, and not carried yet. */
function holding(taking: Taking, home: ToolState): ToolState {
  const { start } = taking
  const self: ToolState = {
    name: 'translating',
    pointerDown: () => self,
    pointerMove(editor, input) {
      // No finger rests quite still.
      if (start.touch && distance(start.screen, input.screen) < tremblePixels) return self
      return carrying(taking, home).pointerMove(editor, input)
    },
    pointerUp(editor) {
      addTo(editor, taking)
      return home
    },
    longPress: () => self,
    cancel: editor => letGo(editor, home),
  }
  return self
}

/** Carrying cards. Nothing is written before they are let go. */
function carrying({ grip, start }: Taking, home: ToolState): ToolState {
  const self: ToolState = {
    name: 'translating',
    pointerDown: () => self,
    pointerMove(editor, input) {
      tellCursor(editor, input)
      const { table: pointer, free = false } = input
      editor.drag.move(grip, { by: subtract(pointer, start.table), pointer, free })
      return self
    },
    pointerUp(editor, input) {
      editor.drag.drop(input.table)
      return home
    },
    longPress: () => self,
    cancel: editor => letGo(editor, home),
  }
  return self
}

function letGo(editor: Editor, home: ToolState): ToolState {
  editor.drag.cancel()
  return home
}

/** A finger that rested and went away again without moving adds to the selection, or takes from it. */
function addTo(editor: Editor, { former, grip: { ids } }: Taking): void {
  editor.drag.cancel()
  const [pressed] = ids
  const next = new Set(former)
  if (pressed !== undefined && former.has(pressed)) next.delete(pressed)
  else for (const id of ids) next.add(id)
  editor.select(next)
}

function gripOf(editor: Editor, { card, heap: key }: PointerInput): Grip | undefined {
  const { rights } = editor
  const heap = editor.clusters.heaps.current.find(one => one.key === key)
  if (heap) {
    if (editor.refuses(whyNotAny(heap.ids, id => rights.whyNotMove(id)))) return undefined
    editor.select(heap.ids)
    return { ids: heap.ids, heap }
  }
  if (card === undefined || editor.refuses(rights.whyNotMove(card))) return undefined
  if (!editor.selection.current.has(card)) editor.select([card])
  const others = [...editor.selection.current].filter(id => id !== card && !rights.whyNotMove(id))
  return { ids: [card, ...others] }
}

import type { CardId } from '#shared/board/ids.ts'
import type { Box } from '#shared/geometry/box.ts'
import { distance, subtract, type Vector } from '#shared/geometry/vector.ts'
import type { Editor } from '../Editor.ts'
import { placeAt } from '../sheets.ts'
import { panning } from './panning.ts'
import type { PointerInput, ToolState } from './ToolState.ts'

const doubleMs = 400
const slopPixels = { mouse: 4, touch: 10 }

/** The select tool at rest. `before` is the last tap, for telling two from one. */
export function idle(before?: PointerInput): ToolState {
  const self: ToolState = {
    name: 'idle',
    pointerDown(editor, input) {
      if (editor.writing.open.current !== undefined && editor.writing.open.current !== input.card)
        editor.writing.stop()
      if (input.pans) return panning(input, self)
      return pressing(input, before)
    },
    pointerMove(editor, input) {
      tellCursor(editor, input)
      return self
    },
    pointerUp: () => self,
    longPress: () => self,
    cancel(editor) {
      editor.select([])
      return idle()
    },
  }
  return self
}

/** Pressed, and not yet clear what for. */
function pressing(start: PointerInput, before: PointerInput | undefined): ToolState {
  const self: ToolState = {
    name: 'pressing',
    pointerDown: () => self,
    pointerMove(editor, input) {
      tellCursor(editor, input)
      const slop = start.touch ? slopPixels.touch : slopPixels.mouse
      if (distance(start.screen, input.screen) < slop) return self
      if (start.touch) return panning(start, idle()).pointerMove(editor, input)
      if (start.card === undefined) {
        const kept = start.shift ? editor.selection.current : new Set<CardId>()
        return lasso(start, kept).pointerMove(editor, input)
      }
      if (editor.refuses(editor.rights.whyNotMove(start.card)))
        return panning(start, idle()).pointerMove(editor, input)
      return pickUp(editor, start, start.card).pointerMove(editor, input)
    },
    pointerUp(editor) {
      const twice =
        before !== undefined &&
        start.timeMs - before.timeMs < doubleMs &&
        before.card === start.card &&
        distance(before.screen, start.screen) < 12
      if (twice) {
        open(editor, start)
        return idle()
      }
      tap(editor, start)
      return idle(start)
    },
    longPress(editor) {
      if (start.card === undefined || editor.refuses(editor.rights.whyNotMove(start.card))) return self
      return pickUp(editor, start, start.card)
    },
    cancel: () => idle(),
  }
  return self
}

/** Carrying cards. Nothing is written before they are let go. */
function translating(ids: readonly CardId[], start: PointerInput): ToolState {
  const self: ToolState = {
    name: 'translating',
    pointerDown: () => self,
    pointerMove(editor, input) {
      tellCursor(editor, input)
      editor.drag.move(ids, subtract(input.table, start.table), input.table)
      return self
    },
    pointerUp(editor, input) {
      editor.drag.drop(input.table)
      return idle()
    },
    longPress: () => self,
    cancel(editor) {
      editor.drag.cancel()
      return idle()
    },
  }
  return self
}

/** Drawing a box around cards. */
function lasso(start: PointerInput, kept: ReadonlySet<CardId>): ToolState {
  const self: ToolState = {
    name: 'lasso',
    pointerDown: () => self,
    pointerMove(editor, input) {
      tellCursor(editor, input)
      const box = boxBetween(start.table, input.table)
      editor.lasso.set(box)
      editor.select([...kept, ...editor.boxes.within(box)])
      return self
    },
    pointerUp(editor) {
      editor.lasso.set(undefined)
      return idle()
    },
    longPress: () => self,
    cancel(editor) {
      editor.lasso.set(undefined)
      editor.select(kept)
      return idle()
    },
  }
  return self
}

function pickUp(editor: Editor, start: PointerInput, card: CardId): ToolState {
  if (!editor.selection.current.has(card)) editor.select([card])
  if (editor.writing.open.current !== undefined) editor.writing.stop()
  const others = [...editor.selection.current].filter(id => id !== card && !editor.rights.whyNotMove(id))
  const ids = [card, ...others]
  editor.drag.move(ids, [0, 0], start.table)
  return translating(ids, start)
}

function tap(editor: Editor, { card, shift, table }: PointerInput): void {
  editor.connecting.choose(undefined)
  if (card === undefined) {
    if (!shift) editor.select([])
    const place = placeAt(editor.view.canvases, table)
    if (place) editor.writing.lastPlace = { canvas: place.canvas, zone: place.zone }
    return
  }
  if (!shift) {
    editor.select([card])
    return
  }
  const chosen = new Set(editor.selection.current)
  if (!chosen.delete(card)) chosen.add(card)
  editor.select(chosen)
}

/** A double click opens the card, or writes a new one where there was none. */
function open(editor: Editor, { card, table }: PointerInput): void {
  if (card !== undefined) editor.writing.edit(card)
  else editor.writing.writeAt(table)
}

function tellCursor(editor: Editor, { table, touch }: PointerInput): void {
  if (!touch) editor.tell({ cursor: [Math.round(table[0]), Math.round(table[1])] })
}

function boxBetween(a: Vector, b: Vector): Box {
  return {
    x: Math.min(a[0], b[0]),
    y: Math.min(a[1], b[1]),
    w: Math.abs(a[0] - b[0]),
    h: Math.abs(a[1] - b[1]),
  }
}

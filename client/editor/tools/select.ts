import { distance } from '#shared/geometry/vector.ts'
import type { Editor } from '../Editor.ts'
import { placeAt } from '../sheets.ts'
import { lassoing } from './lassoing.ts'
import { panning } from './panning.ts'
import { resizing } from './resizing.ts'
import type { PointerInput, ToolState } from './ToolState.ts'
import { tellCursor } from './tellCursor.ts'
import { pickUp } from './translating.ts'

const doubleMs = 400
const doublePixels = 12
const slopPixels = { mouse: 4, touch: 10 }

/** The select tool at rest. `before` is the last tap, for telling two from one. */
export function idle(before?: PointerInput): ToolState {
  const self: ToolState = {
    name: 'idle',
    pointerDown(editor, input) {
      if (editor.writing.open.current !== undefined && editor.writing.open.current !== input.card)
        editor.writing.stop()
      if (input.pans) return panning(input, self)
      return resizing(editor, input, idle()) ?? pressing(input, before)
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
  const isOnSomething = start.card !== undefined || start.heap !== undefined
  const self: ToolState = {
    name: 'pressing',
    pointerDown: () => self,
    pointerMove(editor, input) {
      tellCursor(editor, input)
      const slop = start.touch ? slopPixels.touch : slopPixels.mouse
      if (distance(start.screen, input.screen) < slop) return self
      return begin(editor, start).pointerMove(editor, input)
    },
    pointerUp(editor) {
      if (before && isTwice(before, start)) {
        open(editor, start)
        return idle()
      }
      tap(editor, start)
      return idle(start)
    },
    longPress(editor) {
      if (isOnSomething) return pickUp(editor, start, idle()) ?? self
      return lassoing(start, editor.selection.current, idle())
    },
    cancel: () => idle(),
  }
  return self
}

/** What a press turns into when it moves: a mouse carries or selects, a finger moves the table. */
function begin(editor: Editor, start: PointerInput): ToolState {
  if (start.touch) return panning(start, idle())
  if (start.card === undefined && start.heap === undefined)
    return lassoing(start, start.shift ? editor.selection.current : new Set(), idle())
  return pickUp(editor, start, idle()) ?? panning(start, idle())
}

function tap(editor: Editor, { card, heap: key, shift, table }: PointerInput): void {
  editor.connecting.choose(undefined)
  const heap = editor.clusters.heaps.current.find(one => one.key === key)
  const tapped = heap?.ids ?? (card === undefined ? [] : [card])
  if (tapped.length === 0) {
    if (!shift) editor.select([])
    const place = placeAt(editor.view.canvases, table)
    if (place) editor.writing.lastPlace = { canvas: place.canvas, zone: place.zone }
    return
  }
  if (!shift) {
    editor.select(tapped)
    return
  }
  const chosen = new Set(editor.selection.current)
  const isChosen = tapped.every(id => chosen.has(id))
  for (const id of tapped) {
    if (isChosen) chosen.delete(id)
    else chosen.add(id)
  }
  editor.select(chosen)
}

/** A double click opens the card, names or unfolds the cluster, or writes a new card where there was none. */
function open(editor: Editor, { card, heap: key, table }: PointerInput): void {
  const heap = editor.clusters.heaps.current.find(one => one.key === key)
  if (heap?.cluster.folded) editor.clustering.fold(heap.cluster.id)
  else if (heap) editor.clustering.rename(heap.cluster.id, heap.key)
  else if (card !== undefined) editor.writing.edit(card)
  else editor.writing.writeAt(table)
}

function isTwice(before: PointerInput, start: PointerInput): boolean {
  return (
    start.timeMs - before.timeMs < doubleMs &&
    before.card === start.card &&
    before.heap === start.heap &&
    distance(before.screen, start.screen) < doublePixels
  )
}

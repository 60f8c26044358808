import { type RefObject, useEffect } from 'react'
import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import type { Heap } from '#client/editor/Clusters.ts'
import { carriedCards } from '#client/editor/carriedCards.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { CardId } from '#shared/board/ids.ts'
import { clusterForm } from '#shared/canvases/clusterForm.ts'
import { type Box, inflate, moveBox } from '#shared/geometry/box.ts'
import { pieces } from '#shared/geometry/pieces.ts'
import type { Vector } from '#shared/geometry/vector.ts'

const radius = 10

/**
 * Draws lines and names of clusters where their cards lie, past React, because they follow cards that are carried. What
 * leaves a cluster is left out of its line while it is in the hand; a cluster that is carried as a whole moves along.
 */
export function useClusterStyle(stage: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    if (!stage.current) return
    const partsOf = partFinder(stage.current)
    let carried: ReadonlyMap<CardId, Vector> = new Map()
    let over: Heap | undefined
    /** Of which heaps the cards lie elsewhere now; `all` where it is not known. */
    const stale = new Set<Heap | 'all'>(['all'])
    const draw = () => {
      seeHands()
      const { current } = editor.clusters.heaps
      for (const heap of stale.has('all') ? current : stale) {
        if (heap === 'all') continue
        const boxes = carriedPieces(editor, heap, carried)
        const parts = partsOf(heap.key)
        drawLine(parts.line, boxes, heap === over)
        drawName(parts.name, boxes, heap === over)
      }
      stale.clear()
      const naming = editor.clustering.naming.current
      if (naming?.what === 'new') drawLine(partsOf('new').line, newPieces(editor, naming.cards), false)
    }
    const seeHands = () => {
      const [formerly, before] = [carried, over]
      carried = carriedCards(editor)
      over = editor.drag.state.current?.over
      for (const id of new Set([...formerly.keys(), ...carried.keys()]))
        if (formerly.get(id) !== carried.get(id)) touch(id)
      if (before !== over) for (const heap of [before, over]) if (heap) stale.add(heap)
    }
    const touch = (id: CardId) => {
      const heap = editor.clusters.heapOf(id)
      if (heap) stale.add(heap)
    }
    const schedule = () => atFrame(draw)
    const all = () => {
      stale.add('all')
      schedule()
    }
    schedule()
    const releases = [
      editor.clusters.heaps.subscribe(all),
      editor.clustering.naming.subscribe(all),
      editor.boxes.resized.add(all),
      editor.view.changed.add(({ cards, canvases }) => {
        if (canvases) all()
        for (const id of cards) touch(id)
        schedule()
      }),
      editor.drag.state.subscribe(schedule),
      editor.gliding.moved.add(schedule),
    ]
    return () => {
      leaveFrame(draw)
      for (const release of releases) release()
    }
  }, [editor, stage])
}

function carriedPieces(editor: Editor, heap: Heap, moves: ReadonlyMap<CardId, Vector>): readonly Box[] {
  const held = heap.ids.filter(id => moves.has(id))
  const [first] = held
  const by = first === undefined ? undefined : moves.get(first)
  if (by && held.length === heap.ids.length)
    return editor.clusters.piecesOf(heap).map(piece => moveBox(piece, by))
  return editor.clusters.piecesOf(heap, new Set(held))
}

function newPieces({ boxes }: Editor, cards: readonly CardId[]): readonly Box[] {
  const found = cards.flatMap(id => boxes.boxOf(id) ?? [])
  return pieces(found, clusterForm.reach).map(piece => inflate(piece, clusterForm.inset))
}

interface Parts {
  readonly line: SVGPathElement | null
  readonly name: HTMLElement | null
}

/** Finds what is drawn of a heap. What was found is remembered as long as it is in the page. */
function partFinder(root: HTMLElement): (key: string) => Parts {
  const known = new Map<string, Parts>()
  return key => {
    const former = known.get(key)
    if (former && [former.line, former.name].every(part => part?.isConnected)) return former
    const found = {
      line: root.querySelector<SVGPathElement>(`[data-line="${CSS.escape(key)}"]`),
      name: root.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`),
    }
    known.set(key, found)
    return found
  }
}

function drawLine(line: Parts['line'], boxes: readonly Box[], isTarget: boolean): void {
  line?.setAttribute('d', boxes.map(rounded).join(''))
  line?.toggleAttribute('data-target', isTarget)
}

/** The name stands over the uppermost piece. */
function drawName(name: Parts['name'], [first]: readonly Box[], isTarget: boolean): void {
  if (!name) return
  name.hidden = first === undefined
  if (!first) return
  name.style.setProperty('--x', `${first.x}px`)
  name.style.setProperty('--y', `${first.y}px`)
  name.style.setProperty('--w', `${first.w}px`)
  name.style.setProperty('--h', `${first.h}px`)
  name.toggleAttribute('data-target', isTarget)
}

function rounded({ x, y, w, h }: Box): string {
  const r = Math.min(radius, w / 2, h / 2)
  return `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`
}

import { type RefObject, useEffect } from 'react'
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
 * Only heaps of which something has changed are looked at, and only what then differs is written to the page.
 */
export function useClusterStyle(stage: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    const { clusters, clustering, view, boxes, drag, others } = editor
    const stale = new Set<Heap>()
    let moves: ReadonlyMap<CardId, Vector> = new Map()
    let frame = 0
    const draw = () => {
      frame = 0
      if (!stage.current) return
      const { over } = drag.state.current ?? {}
      for (const heap of stale) {
        const pieces = carriedPieces(editor, heap, moves)
        line(stage.current, heap.key, pieces, heap.key === over?.key)
        name(stage.current, heap.key, pieces, heap.key === over?.key)
      }
      stale.clear()
      const naming = clustering.naming.current
      if (naming?.what === 'new') line(stage.current, 'new', newPieces(editor, naming.cards), false)
    }
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw)
    }
    const note = (cards: Iterable<CardId>) => {
      const before = stale.size
      for (const id of cards) {
        const heap = clusters.heapOf(id)
        if (heap) stale.add(heap)
      }
      if (stale.size > before) schedule()
    }
    const noteAll = () => {
      stale.clear()
      for (const heap of clusters.heaps.current) stale.add(heap)
      schedule()
    }
    let over: Heap | undefined
    const noteMoves = () => {
      note(moves.keys())
      moves = carriedCards(editor)
      note(moves.keys())
      const next = drag.state.current?.over
      if (next !== over) note([...(over?.ids ?? []), ...(next?.ids ?? [])])
      over = next
    }
    noteAll()
    const releases = [
      clusters.heaps.subscribe(noteAll),
      clustering.naming.subscribe(schedule),
      view.changed.add(({ cards }) => note(cards)),
      boxes.resized.add(id => note([id])),
      drag.state.subscribe(noteMoves),
      others.subscribe(noteMoves),
    ]
    return () => {
      cancelAnimationFrame(frame)
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

function line(stage: HTMLElement, key: string, boxes: readonly Box[], target: boolean): void {
  const path = stage.querySelector<SVGPathElement>(`[data-line="${CSS.escape(key)}"]`)
  if (!path) return
  const d = boxes.map(rounded).join('')
  if (path.getAttribute('d') !== d) path.setAttribute('d', d)
  path.toggleAttribute('data-target', target)
}

/** The name stands over the uppermost piece. */
function name(stage: HTMLElement, key: string, boxes: readonly Box[], target: boolean): void {
  const element = stage.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`)
  const [first] = boxes
  if (!element) return
  element.hidden = first === undefined
  if (!first) return
  element.style.setProperty('--x', `${first.x}px`)
  element.style.setProperty('--y', `${first.y}px`)
  element.style.setProperty('--w', `${first.w}px`)
  element.style.setProperty('--h', `${first.h}px`)
  element.toggleAttribute('data-target', target)
}

function rounded({ x, y, w, h }: Box): string {
  const r = Math.min(radius, w / 2, h / 2)
  return `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`
}

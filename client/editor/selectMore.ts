import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Editor } from './Editor.ts'

/** Selects everything around: first the cards of the zone in use, then those of its canvas, then all of the board. */
export function selectMore(editor: Editor): void {
  const { view, selection } = editor
  const place = editor.writing.currentPlace()
  const all = [...view.cards.values()]
  const rings: readonly (readonly CardSnapshot[])[] = place
    ? [view.cards.inZone(place), all.filter(({ canvas }) => canvas === place.canvas), all]
    : [all]
  const ids = rings.map(cards => cards.map(({ id }) => id))
  editor.select(ids.find(ring => ring.length > 0 && !holdsAll(selection.current, ring)) ?? ids.at(-1) ?? [])
}

function holdsAll(selected: ReadonlySet<CardId>, ids: readonly CardId[]): boolean {
  return ids.every(id => selected.has(id))
}

import { useCallback, useEffect, useMemo, useReducer, useRef, useSyncExternalStore } from 'react'
import type { CardId, PersonId } from '#shared/board/ids.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import { byOrder } from '#shared/board/read.ts'
import type { BoardMeta, BoardSnapshot, CanvasSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardReport } from '#shared/canvases/checks/report.ts'
import type { BoardView } from './BoardView.ts'
import type { Marks } from './CardMarks.ts'
import type { CardVote } from './CardVotes.ts'
import type { Author } from './Editor.ts'
import { useEditor } from './EditorContext.tsx'
import { linkEnds } from './linkEnds.ts'
import { localDay } from './localDay.ts'
import type { Rights } from './Rights.ts'
import { reportOf } from './reportOf.ts'

/** What one may do; renders again when the rules change, or a canvas is locked or opened. */
export function useRights(): Rights {
  const { rights } = useEditor()
  useSyncExternalStore(rights.rules.subscribe, () => rights.rules.current)
  useDerived(view => view.canvases)
  return rights
}

/** What a vote shows on a card; renders again only when that changes. */
export function useCardVote(card: CardId): CardVote | undefined {
  const { votes } = useEditor()
  return useSyncExternalStore(votes.subscribe, () => votes.of(card))
}

/** The whole board; renders again after every change of anything. */
export function useWhole(): BoardSnapshot {
  const { view } = useEditor()
  return useSyncExternalStore(
    useCallback(listener => view.changed.add(listener), [view]),
    () => view.whole,
  )
}

/** The whole board for what may lag behind the hands: derived lists, drawings, counts. */
export function useWholeLater(): BoardSnapshot {
  const { settled } = useEditor()
  return useSyncExternalStore(settled.subscribe, () => settled.current)
}

/** How far the board is; follows when the hands rest. */
export function useReport(): BoardReport {
  const { now } = useEditor()
  return reportOf(useWholeLater(), localDay(new Date(now())))
}

/** Title, community, perspectives. */
export function useMeta(): BoardMeta {
  return useDerived(view => view.meta)
}

/** The sheets in their order; renders again only when one of them changes. */
export function useCanvases(): readonly CanvasSnapshot[] {
  const canvases = useDerived(view => view.canvases)
  return useMemo(() => [...canvases.values()].sort(byOrder), [canvases])
}

/** One card; renders again only when this card changes. Undefined once it is gone. */
export function useCard(id: CardId): CardSnapshot | undefined {
  const { view } = useEditor()
  return useSyncExternalStore(
    useCallback(listener => view.onCard(id, listener), [view, id]),
    () => view.card(id),
  )
}

/** The cards that links of this type lead to; renders again only when one of them changes. */
export function useLinkEnds(from: CardId, type: LinkType): readonly CardSnapshot[] {
  const { view } = useEditor()
  const known = useRef<readonly CardSnapshot[]>([])
  return useSyncExternalStore(
    useCallback(listener => view.changed.add(listener), [view]),
    () => {
      const ends = linkEnds(view, from, type)
      const same = ends.length === known.current.length && ends.every((end, i) => end === known.current[i])
      if (!same) known.current = ends
      return known.current
    },
  )
}

/** Something derived from the whole board; renders again only when the outcome differs (`===`). */
export function useDerived<Value>(derive: (view: BoardView) => Value): Value {
  const { view } = useEditor()
  return useSyncExternalStore(
    useCallback(listener => view.changed.add(listener), [view]),
    () => derive(view),
  )
}

/** Renders again after every change of cards: for what is drawn where cards lie. */
export function useCardChanges(): void {
  const { view } = useEditor()
  const [, again] = useReducer((count: number) => count + 1, 0)
  useEffect(
    () =>
      view.changed.add(({ cards }) => {
        if (cards.size > 0) again()
      }),
    [view],
  )
}

/** What others have said about a card; renders again only when that changes. */
export function useMarks(id: CardId): Marks | undefined {
  const { view, marks } = useEditor()
  return useSyncExternalStore(
    useCallback(listener => view.changed.add(listener), [view]),
    () => marks.of(id),
  )
}

/** Whether a card is selected; renders again only when that changes. */
export function useIsSelected(id: CardId): boolean {
  const { selection } = useEditor()
  return useSyncExternalStore(selection.subscribe, () => selection.current.has(id))
}

/** Whether a card fits what is looked for. */
export function useIsFound(id: CardId): boolean {
  const { finder } = useEditor()
  return useSyncExternalStore(finder.found.subscribe, () => finder.isFound(id))
}

/** Whether cards are in one's hand; renders again only when that begins and ends. */
/** After how many milliseconds a card turns over that has just been revealed; undefined for all others. */
export function useTurn(id: CardId): number | undefined {
  const { hidden } = useEditor()
  return useSyncExternalStore(hidden.turning.subscribe, () => hidden.turning.current.get(id))
}

export function useIsCarrying(): boolean {
  const { drag } = useEditor()
  return useSyncExternalStore(drag.state.subscribe, () => drag.state.current !== undefined)
}

export function useIsEditing(id: CardId): boolean {
  const { writing } = useEditor()
  return useSyncExternalStore(writing.open.subscribe, () => writing.open.current === id)
}

/** Name and colour of whoever wrote a card. */
export function useAuthor(id: PersonId | undefined): Author | undefined {
  const { authors } = useEditor()
  return useSyncExternalStore(authors.subscribe, () =>
    id === undefined ? undefined : authors.current.get(id),
  )
}

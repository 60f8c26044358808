import { useMemo, useSyncExternalStore } from 'react'
import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { MountedCards } from '#client/editor/MountedCards.ts'
import { boxesOverlap } from '#shared/geometry/box.ts'
import { changedLinks, type ShownLink, shownLinks } from './shownLinks.ts'

const none: readonly ShownLink[] = []

/** The connections to be drawn as elements: none where cards are painted, for there they are painted, too. */
export function useShownLinks(mounted: MountedCards): readonly ShownLink[] {
  const editor = useEditor()
  const links = useMemo(() => following(editor, mounted), [editor, mounted])
  return useSyncExternalStore(links.subscribe, links.current)
}

/** The same list as long as nothing in it changes. */
function following(editor: Editor, mounted: MountedCards) {
  const { view, boxes, clusters, selection, connecting, drag } = editor
  let shown = none
  let isStale = true
  return {
    subscribe(listener: () => void) {
      const changed = () => {
        isStale = true
        listener()
      }
      isStale = true
      const releases = [
        view.changed.add(changed),
        boxes.resized.add(changed),
        clusters.heaps.subscribe(changed),
        selection.subscribe(changed),
        connecting.chosen.subscribe(changed),
        drag.state.subscribe(changed),
        mounted.ids.subscribe(changed),
        mounted.painted.subscribe(changed),
      ]
      return () => {
        for (const release of releases) release()
      }
    },
    current() {
      if (!isStale) return shown
      isStale = false
      const { cover } = mounted
      const isSeen = ({ bounds }: ShownLink) => cover && boxesOverlap(bounds, cover)
      const next = mounted.painted.current ? none : shownLinks(editor).filter(isSeen)
      const isSame = next.length === shown.length && changedLinks(shown, next).length === 0
      if (!isSame) shown = next
      return shown
    },
  }
}

import { useEffect } from 'react'
import type { PrivateDesk } from '#client/drafting/useDrafts.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { Cell } from '#client/wire/Cell.ts'
import { type Draft, revealable } from '#shared/board/drafts/drafts.ts'
import { hiddenCounts } from './hiddenCounts.ts'
import { placesOf } from './placesOf.ts'
import type { Tasks } from './Tasks.ts'

const noDrafts: PrivateDesk['drafts']['list'] = new Cell<readonly Draft[]>([])

/**
 * Shows what others have written in private as backs on the table, from their counts alone. One's own drafts are taken
 * off as they are when a count arrives: it is half a second old, and would else be less than one's own for a moment.
 */
export function useHiddenCards({ view, desk }: Pick<Tasks, 'view' | 'desk'>): void {
  const editor = useEditor()
  const list = desk?.drafts.list ?? noDrafts
  const hasOwn = useObservable(list).length > 0
  const { script, writing } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: drafts that are there now were not when it was counted first
  useEffect(() => {
    editor.hidden.show(
      hiddenCounts({
        steps: script?.steps ?? [],
        waiting: writing.waiting,
        own: step => revealable(list.current, step).length,
        placesOf: step => placesOf(editor.view.canvases, step.targets),
      }),
    )
  }, [editor, script, writing.waiting, list, hasOwn])
  useEffect(() => () => editor.hidden.show([]), [editor])
}

import { Suspense, useEffect, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useMeta } from '#client/editor/hooks.ts'
import type { BoardDialog, BoardPanel, BoardView } from '#client/panels/boardViews.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import { AsideDialog, BoardDialogs, BoardPalette, HistoryDialog, RemoveSheetDialog } from './boardParts.ts'
import { useEver } from './useEver.ts'
import type { People } from './usePeople.ts'
import type { Ways } from './useWays.ts'

export interface BoardOverlaysProps {
  readonly board: string
  readonly view: BoardView
  readonly everybody: People
  readonly ways: Ways
  readonly dialog: BoardDialog | undefined
  readonly onDialog: (dialog: BoardDialog | undefined) => void
  readonly onPanel: (panel: BoardPanel) => void
  readonly onWayIn: () => void
}

/** What lies over the board page until it is answered: its dialogs, the palette, what the editor asks. */
export function BoardOverlays(props: BoardOverlaysProps) {
  const { board, view, everybody, ways, dialog, onDialog, onPanel, onWayIn } = props
  const { me, people, askAgain } = everybody
  const editor = useEditor()
  const { title } = useMeta()
  const aside = useObservable(editor.aside.asked)
  const [removing, setRemoving] = useState<CanvasId>()
  const hasPalette = useEver(dialog === 'palette')
  const hasDialogs = useEver(dialog !== undefined)
  const leads = me.role === 'facilitator'
  useEffect(() => editor.laying.asked.add(setRemoving), [editor])
  return (
    <>
      {hasDialogs && (
        <Suspense>
          <BoardDialogs
            {...{ board, title, me, people, dialog, onDialog, onWayIn }}
            onRosterChanged={askAgain}
          />
        </Suspense>
      )}
      {aside && (
        <Suspense>
          <AsideDialog
            kind={aside}
            onClose={() => editor.aside.asked.set(undefined)}
            onShow={kind => {
              const place = editor.aside.placeOf(kind)
              if (place) ways.showZone(place)
            }}
          />
        </Suspense>
      )}
      {dialog === 'history' && (
        <Suspense>
          <HistoryDialog {...{ board, leads }} open onOpenChange={() => onDialog(undefined)} />
        </Suspense>
      )}
      {removing !== undefined && (
        <Suspense>
          <RemoveSheetDialog canvas={removing} onClose={() => setRemoving(undefined)} />
        </Suspense>
      )}
      {hasPalette && (
        <Suspense>
          <BoardPalette
            {...{ view, leads, onDialog, onPanel, onWayIn }}
            go={ways.go}
            showZone={ways.showZone}
            open={dialog === 'palette'}
            onOpenChange={open => onDialog(open ? 'palette' : undefined)}
          />
        </Suspense>
      )}
    </>
  )
}

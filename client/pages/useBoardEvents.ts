import { useEffect, useEffectEvent } from 'react'
import type { Editor } from '#client/editor/Editor.ts'
import { type Place, sheetOf, zoneIn } from '#client/editor/sheets.ts'
import { announce } from '#client/ui/announcements.ts'
import { toast } from '#client/ui/toast.ts'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { t } from '#client/words/t.ts'
import type { BoardInfo } from '#shared/protocol/http.ts'
import { rememberBoard } from './knownBoards.ts'
import { sayRefusals, sayRules } from './sayRules.ts'
import { sayStatus } from './sayStatus.ts'
import { useLeaveWarning } from './useLeaveWarning.ts'

export interface BoardEventSources {
  readonly info: BoardInfo
  readonly title: string
  readonly connection: BoardConnection
  readonly editor: Editor
  /** Goes to a zone in the outline. */
  readonly onShowList: (place: Place) => void
}

/** What the open board does outside of itself: remember it, speak, offer undo, and warn before work is lost. */
export function useBoardEvents({ info, title, connection, editor, onShowList }: BoardEventSources): void {
  useEffect(() => rememberBoard({ id: info.id, title, openedAt: Date.now() }), [info.id, title])

  useEffect(() => editor.said.add(words => announce(words)), [editor])

  useEffect(() => sayRefusals(editor), [editor])
  useEffect(() => sayRules(editor), [editor])

  useEffect(
    () =>
      editor.arranging.removed.add(({ cards }) =>
        toast(t('canvas.removed', { n: cards }), { undo: () => editor.undo() }),
      ),
    [editor],
  )

  useEffect(
    () =>
      editor.laying.removed.add(({ title, cards }) =>
        toast(t('sheet.removed', { canvas: title, n: cards }), { undo: () => editor.undo() }),
      ),
    [editor],
  )

  const onCrowded = useEffectEvent((place: Place) => {
    const sheet = sheetOf(editor.view.canvases, place.canvas)
    const zone = (sheet && zoneIn(sheet, place.zone)?.title) ?? ''
    const action = { label: t('arrange.showList'), run: () => onShowList(place) }
    toast(t('arrange.crowded', { zone }), { action })
  })
  useEffect(() => editor.crowded.add(onCrowded), [editor])

  useEffect(() => sayStatus(connection.status, announce), [connection])

  useLeaveWarning(connection.isAtRisk)
}

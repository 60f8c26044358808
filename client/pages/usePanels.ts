import { useEffect, useState } from 'react'
import type { Editor } from '#client/editor/Editor.ts'
import type { BoardPanel } from '#client/panels/boardViews.ts'
import type { CardId } from '#shared/board/ids.ts'

export interface Panels {
  /** The side panel that is open. */
  readonly panel: BoardPanel | undefined
  readonly setPanel: (panel: BoardPanel | undefined) => void
  /** As from a menu: nothing in particular is asked about. */
  readonly openPanel: (panel: BoardPanel) => void
  readonly closePanel: () => void
  /** The card whose comments are read; of all cards if undefined. */
  readonly commentsOn: CardId | undefined
  readonly setCommentsOn: (card: CardId | undefined) => void
}

/** The side panel of the board page, of which at most one is open: by hand, or because the editor asks for it. */
export function usePanels(editor: Editor): Panels {
  const [panel, setPanel] = useState<BoardPanel>()
  const [commentsOn, setCommentsOn] = useState<CardId>()

  useEffect(() => {
    const { finder, suggesting, commenting } = editor
    const releases = [
      finder.asked.add(() => setPanel('find')),
      suggesting.question.subscribe(() => suggesting.question.current && setPanel('suggest')),
      commenting.asked.add(card => {
        setCommentsOn(card)
        setPanel('comments')
      }),
    ]
    return () => {
      for (const release of releases) release()
    }
  }, [editor])

  return {
    panel,
    setPanel,
    openPanel(next) {
      setCommentsOn(undefined)
      setPanel(next)
    },
    closePanel: () => setPanel(undefined),
    commentsOn,
    setCommentsOn,
  }
}

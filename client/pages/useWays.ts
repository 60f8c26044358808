import { useState } from 'react'
import type { Editor } from '#client/editor/Editor.ts'
import type { Place } from '#client/editor/sheets.ts'
import type { BoardView, Destination } from '#client/panels/boardViews.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Missing } from '#shared/canvases/checks/report.ts'

export interface WaysParts {
  readonly editor: Editor
  readonly setView: (view: BoardView) => void
  /** Whatever would cover the way's end is closed: on a phone, a panel. */
  readonly clear: () => void
}

export type Ways = ReturnType<typeof useWays>

/** The ways from one place of the board to another, whichever view shows it. */
export function useWays({ editor, setView, clear }: WaysParts) {
  const { looking } = editor
  /** The zone at which the outline opens. */
  const [listed, setListed] = useState<Place>()

  function go(destination: Destination) {
    clear()
    setListed(undefined)
    setView(viewOf(destination))
    if (destination.to === 'everything') looking.zoomToAll()
    if (destination.to === 'canvas') looking.zoomToCanvas(destination.canvas)
  }

  function showZone({ canvas, zone }: Place) {
    setView('table')
    looking.zoomToZone(canvas, zone)
  }

  function showList(place: Place) {
    setListed(place)
    setView('outline')
  }

  function goToMissing({ canvas, zone, card }: Missing) {
    clear()
    setView('table')
    if (card) looking.reveal(card)
    else if (zone) looking.zoomToZone(canvas, zone)
    else looking.zoomToCanvas(canvas)
  }

  /** From an outline or an overview to the place on the table. */
  function showOnBoard(card: CardId) {
    clear()
    setView('table')
    looking.reveal(card)
  }

  return { listed, go, showZone, showList, goToMissing, showOnBoard }
}

function viewOf({ to }: Destination): BoardView {
  return to === 'everything' || to === 'canvas' ? 'table' : to
}

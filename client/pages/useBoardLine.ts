import { useEffect, useState } from 'react'
import { keepLine, type OpenLine } from '#client/editor/keepLine.ts'
import { Viewpoint } from '#client/editor/Viewpoint.ts'
import type { BoardView } from '#client/panels/boardViews.ts'
import { Cell } from '#client/wire/Cell.ts'
import type { NotesShelf } from '#client/wire/device/NotesShelf.ts'
import { boardOnThisDevice } from '#client/wire/device/thisDevice.ts'
import type { Ending } from '#client/wire/Line.ts'
import { pictureKeeper } from '#client/wire/pictureKeeper.ts'
import type { BoardInfo } from '#shared/protocol/http.ts'

/** The board's document in this tab, from its opening to its end. */
export interface BoardLine extends OpenLine {
  /** What earlier documents left that never reached the board. */
  readonly recovered: NotesShelf
  /** What the page shows; like the place one looks at, it outlives the document. */
  readonly view: Cell<BoardView>
}

/**
 * Opens the board in an effect, so that whatever unmounts the page closes it too. Undefined while the copy on this
 * device is read. `onEnding` hears that the server will not have the document back; where the board itself is still
 * there, a fresh document takes its place at once.
 */
export function useBoardLine(
  { id, me }: BoardInfo,
  onEnding: (ending: Ending) => void,
): BoardLine | undefined {
  const [line, setLine] = useState<BoardLine>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: who one is, and which board; a new name is not a new line
  useEffect(() => {
    const device = boardOnThisDevice(id, me.id)
    const view = new Cell<BoardView>('table')
    return keepLine(
      { document: id, me, device, viewpoint: new Viewpoint(), keeper: pictureKeeper(id) },
      {
        opened: opened => setLine(opened && { ...opened, recovered: device.notes, view }),
        ended: onEnding,
      },
    )
  }, [id, me.id, me.role])
  return line
}

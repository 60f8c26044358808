import { useEffect, useState } from 'react'
import { Editor } from '#client/editor/Editor.ts'
import { Viewpoint } from '#client/editor/Viewpoint.ts'
import type { BoardView } from '#client/panels/boardViews.ts'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import { connectBoard } from '#client/wire/connectBoard.ts'
import type { Start } from '#client/wire/device/BoardOnDevice.ts'
import type { NotesShelf } from '#client/wire/device/NotesShelf.ts'
import { boardOnThisDevice } from '#client/wire/device/thisDevice.ts'
import type { Ending } from '#client/wire/Line.ts'
import { pictureKeeper } from '#client/wire/pictureKeeper.ts'
import type { BoardInfo } from '#shared/protocol/http.ts'

/** One document in this tab, from its opening to its end. */
export interface BoardLine {
  readonly connection: BoardConnection
  readonly editor: Editor
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
    const viewpoint = new Viewpoint()
    const view = new Cell<BoardView>('table')
    let isOver = false
    let close = () => {}
    function begin(start: Start) {
      if (isOver) return start.doc.destroy()
      const connection = connectBoard({ board: id, me, local: { device, start } })
      const { board, others, rules, isOnline } = connection
      const tell: BoardConnection['tell'] = part => connection.tell(part)
      const keeper = pictureKeeper(id)
      const editor = new Editor({ board, me, tell, others, rules, isOnline, viewpoint, keeper })
      const stopListening = connection.ending.subscribe(() => {
        const ending = connection.ending.current
        if (ending) ended(ending)
      })
      close = () => {
        stopListening()
        setLine(undefined)
        editor.destroy()
        connection.close()
      }
      setLine({ connection, editor, recovered: device.notes, view })
    }
    function ended(ending: Ending) {
      onEnding(ending)
      if (ending.end !== 'refused' && ending.end !== 'too-large') return
      close()
      begin(device.openFresh())
    }
    void device.open().then(begin)
    return () => {
      isOver = true
      close()
    }
  }, [id, me.id, me.role])
  return line
}

import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { connectBoard } from '#client/wire/connectBoard.ts'
import type { BoardOnDevice, Start } from '#client/wire/device/BoardOnDevice.ts'
import type { Ending } from '#client/wire/Line.ts'
import type { Participant } from '#shared/protocol/http.ts'
import { Editor } from './Editor.ts'
import type { PictureKeeper } from './Pictures.ts'
import type { Viewpoint } from './Viewpoint.ts'

/** One document in this tab, from its opening to its end. */
export interface OpenLine {
  readonly connection: BoardConnection
  readonly editor: Editor
}

export interface LineWish {
  /** A board's id, or `<board>/private` for what one writes before others see it. */
  readonly document: string
  readonly me: Participant
  readonly device: BoardOnDevice
  readonly viewpoint: Viewpoint
  readonly keeper?: PictureKeeper
}

export interface LineListener {
  /** Undefined until the copy on this device is read, and between one document and the next. */
  readonly opened: (line: OpenLine | undefined) => void
  /** The server will not have the document back. */
  readonly ended: (ending: Ending) => void
}

/**
 * Keeps a line to a document until the returned function is called. Where the server refuses what this tab has, but the
 * document itself is still there, a fresh one takes its place at once.
 */
export function keepLine(
  { document, me, device, viewpoint, keeper }: LineWish,
  { opened, ended }: LineListener,
): () => void {
  let isOver = false
  let close = () => {}
  function begin(start: Start) {
    if (isOver) return start.doc.destroy()
    const connection = connectBoard({ board: document, me, local: { device, start } })
    const { board, others, rules, isOnline } = connection
    const tell: BoardConnection['tell'] = part => connection.tell(part)
    const editor = new Editor({
      board,
      me,
      tell,
      others,
      rules,
      isOnline,
      viewpoint,
      ...(keeper && { keeper }),
    })
    const stopListening = connection.ending.subscribe(() => {
      const ending = connection.ending.current
      if (ending) end(ending)
    })
    close = () => {
      stopListening()
      opened(undefined)
      editor.destroy()
      connection.close()
    }
    opened({ connection, editor })
  }
  function end(ending: Ending) {
    ended(ending)
    if (ending.end !== 'refused' && ending.end !== 'too-large') return
    close()
    begin(device.openFresh())
  }
  void device.open().then(begin)
  return () => {
    isOver = true
    close()
  }
}

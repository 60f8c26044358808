import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import type { Participant } from '#shared/protocol/http.ts'
import type { BoardConnection } from './BoardConnection.ts'
import { Cell } from './Cell.ts'
import { Line } from './Line.ts'
import { OwnPresenceTeller } from './OwnPresenceTeller.ts'
import { readHere } from './readHere.ts'
import { readOthers } from './readOthers.ts'
import { watchSaving } from './watchSaving.ts'

export interface ConnectOptions {
  readonly board: string
  readonly me: Participant
  /** `ws://host:port`; the page's own server if absent. */
  readonly server?: string
  /** Another web socket, for programs that must send headers. */
  readonly socket?: typeof WebSocket
}

/** Opens this tab's line to a board. Edits made without a line wait in the document and leave by themselves later. */
export function connectBoard({ board: id, me, server, socket }: ConnectOptions): BoardConnection {
  const board = new Board(new Y.Doc())
  const line = new Line({ board: id, doc: board.doc, server, socket })
  const saving = watchSaving({ doc: board.doc, line, canEdit: me.role !== 'observer' })
  const loaded = new Cell(false)
  line.met.add(() => loaded.set(true))
  const teller = new OwnPresenceTeller(line.awareness, me)
  const others = readOthers(line.awareness)
  line.open()

  return {
    board,
    awareness: line.awareness,
    status: saving.status,
    loaded,
    others,
    here: readHere(others),
    tell: part => teller.tell(part),
    close() {
      saving.stop()
      teller.stop()
      line.close()
      board.doc.destroy()
    },
  }
}

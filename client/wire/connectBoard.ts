import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import type { Participant } from '#shared/protocol/http.ts'
import type { BoardConnection } from './BoardConnection.ts'
import { Cell } from './Cell.ts'
import type { BoardOnDevice, Start } from './device/BoardOnDevice.ts'
import { KnownToServer } from './KnownToServer.ts'
import { type Ending, Line } from './Line.ts'
import { OwnPresenceTeller } from './OwnPresenceTeller.ts'
import { readHere } from './readHere.ts'
import { readOthers } from './readOthers.ts'
import { readSelf } from './readSelf.ts'
import { rescueWords } from './rescueWords.ts'
import { watchRules } from './watchRules.ts'
import { watchSaving } from './watchSaving.ts'

export interface ConnectOptions {
  readonly board: string
  readonly me: Participant
  /** This person's board on this device, and what it begins with; without it nothing is kept here. */
  readonly local?: { readonly device: BoardOnDevice; readonly start: Start }
  /** `ws://host:port`; the page's own server if absent. */
  readonly server?: string
  /** Another web socket, for programs that must send headers. */
  readonly socket?: typeof WebSocket
}

/**
 * Opens this tab's line to a board. Edits made without a line wait in the document, and on the device, and leave by
 * themselves later. What the server will never take is made recovered notes before the end is told.
 */
export function connectBoard({ board: id, me, local, server, socket }: ConnectOptions): BoardConnection {
  const board = new Board(local?.start.doc ?? new Y.Doc())
  const { doc } = board
  const line = new Line({ board: id, as: me.id, doc, server, socket })
  const known = new KnownToServer(doc, line, local?.start.known)
  const copy = local?.device.keep(local.start, {
    isFromServer: origin => line.brought(origin),
    isOffline: () => !line.isOpen,
    known: () => known.vector,
  })
  const rules = watchRules(line, me.role)
  const saving = watchSaving({ doc, line, known, copy, rules })
  const loaded = new Cell(false)
  const isOnline = new Cell(false)
  const ending = new Cell<Ending | undefined>(undefined)
  const teller = new OwnPresenceTeller(line.awareness, me)
  const others = readOthers(line.awareness)

  if (local) rescueWords({ doc, line, known, shelf: local.device.notes })
  known.grew.add(() => copy?.learn())
  line.came.add(() => loaded.set(true))
  line.met.add(() => {
    isOnline.set(true)
    local?.device.notes.settle(known.vector)
    local?.device.tidy()
  })
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (line.brought(origin) && isOnline.current) local?.device.notes.settle(known.vector)
  })
  line.lost.add(async lost => {
    isOnline.set(false)
    if (lost.next !== 'end') return void copy?.adopt()
    await copy?.stop()
    await local?.device.setAside({ doc, known: known.vector }, { reason: lost.end, why: lost.reason })
    ending.set(lost)
  })
  if (known.held.size > 0) saving.restored()
  if (board.canvases.size > 0) loaded.set(true)
  line.open()

  return {
    board,
    awareness: line.awareness,
    status: saving.status,
    isAtRisk: () => saving.isAtRisk() || local?.device.notes.isAtRisk === true,
    rules,
    self: readSelf(line.awareness, me),
    isOnline,
    loaded,
    ending,
    others,
    here: readHere(others),
    tell: part => teller.tell(part),
    close() {
      void copy?.close()
      saving.stop()
      teller.stop()
      line.close()
      doc.destroy()
    },
  }
}

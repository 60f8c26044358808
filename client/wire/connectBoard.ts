import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import type { Participant } from '#shared/protocol/http.ts'
import { mayContribute } from '#shared/protocol/permissions.ts'
import { closeCode, messageType, syncStep } from '#shared/protocol/sync.ts'
import type { BoardConnection } from './BoardConnection.ts'
import { Cell } from './Cell.ts'
import { OwnPresenceTeller } from './OwnPresenceTeller.ts'
import { readHere } from './readHere.ts'
import { readOthers } from './readOthers.ts'
import type { Status } from './Status.ts'
import { atFirst, next, type SavingEvent, silenceMs, statusOf } from './saving.ts'

export interface ConnectOptions {
  readonly board: string
  readonly me: Participant
  /** `ws://host:port`; the page's own server if absent. */
  readonly server?: string
  /** Another web socket, for programs that must send headers. */
  readonly socket?: typeof WebSocket
}

const longestBackoffMs = 5000

/** Opens this tab's line to a board. Edits made without a line wait in the document and leave by themselves later. */
export function connectBoard({ board: id, me, server, socket }: ConnectOptions): BoardConnection {
  const board = new Board(new Y.Doc())
  const canEdit = mayContribute(me)
  const provider = new WebsocketProvider(`${server ?? sameOrigin()}/sync`, id, board.doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: longestBackoffMs,
    shouldReconnect: event => endOf(event.code) === undefined,
    ...(socket && { WebSocketPolyfill: socket }),
  })
  const status = new Cell<Status>({ state: 'connecting' })
  const loaded = new Cell(false)
  const teller = new OwnPresenceTeller(provider.awareness, me)

  let saving = atFirst
  /** This socket's answer to the server's state vector has left: from now on a commit can be asked for. */
  let handedOver = false
  let asking = false
  let silence: ReturnType<typeof setTimeout> | undefined

  const happened = (event: SavingEvent) => {
    saving = next(saving, event)
    const now = Date.now()
    const told = statusOf(saving, { now, canEdit })
    if (JSON.stringify(told) !== JSON.stringify(status.current)) status.set(told)
    clearTimeout(silence)
    if (told.state === 'saving') silence = setTimeout(() => look(), silenceMs)
  }
  const look = () => status.set(statusOf(saving, { now: Date.now(), canEdit }))
  const ask = () => {
    if (!handedOver || asking || saving.committed >= saving.edits) return
    asking = true
    provider.ws?.send(durableQuestion(saving.edits))
  }

  provider.messageHandlers[messageType.durable] = (_reply, decoder) => {
    asking = false
    happened({ type: 'committed', edits: countIn(decoding.readVarUint8Array(decoder)), now: Date.now() })
    ask()
  }
  const readSync = provider.messageHandlers[messageType.sync]
  provider.messageHandlers[messageType.sync] = (reply, decoder, ...rest) => {
    const step = decoding.peekVarUint(decoder)
    readSync?.(reply, decoder, ...rest)
    if (step !== syncStep.stateVector) return
    // The reply leaves right after this handler returns; the question must come behind it.
    queueMicrotask(() => {
      handedOver = true
      ask()
    })
  }
  board.doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    happened({ type: 'edited', now: Date.now() })
    ask()
  })
  provider.on('status', event => {
    if (event.status === 'connected') happened({ type: 'opened' })
  })
  provider.on('sync', synced => {
    if (!synced) return
    happened({ type: 'met' })
    loaded.set(true)
  })
  provider.on('connection-close', event => {
    handedOver = false
    asking = false
    const reason = endOf(event?.code)
    happened(reason ? { type: 'ended', reason } : { type: 'lost' })
  })
  provider.connect()
  const others = readOthers(provider.awareness)

  return {
    board,
    awareness: provider.awareness,
    status,
    loaded,
    others,
    here: readHere(others),
    tell: part => teller.tell(part),
    close() {
      clearTimeout(silence)
      teller.stop()
      provider.awareness.destroy()
      provider.destroy()
      board.doc.destroy()
    },
  }
}

/** Why this copy of the board is at its end; undefined where coming back is worth it. */
function endOf(code: number | undefined): 'signed-out' | 'gone' | 'refused' | undefined {
  if (code === closeCode.signedOut) return 'signed-out'
  if (code === closeCode.gone) return 'gone'
  if (code === closeCode.refused) return 'refused'
  return undefined
}

function durableQuestion(edits: number): Uint8Array<ArrayBuffer> {
  const count = encoding.createEncoder()
  encoding.writeVarUint(count, edits)
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, messageType.durable)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(count))
  return new Uint8Array(encoding.toUint8Array(frame))
}

function countIn(bytes: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(bytes))
}

function sameOrigin(): string {
  return location.origin.replace(/^http/, 'ws')
}

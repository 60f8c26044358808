import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'
import { messageType } from '#shared/protocol/sync.ts'
import { Cell } from './Cell.ts'
import type { Line } from './Line.ts'
import type { Status } from './Status.ts'
import { atFirst, next, type SavingEvent, silenceMs, statusOf } from './saving.ts'

export interface SavingParts {
  readonly doc: Y.Doc
  readonly line: Line
  readonly canEdit: boolean
}

export interface SavingWatch {
  readonly status: Cell<Status>
  stop(): void
}

/**
 * Follows own edits on their way to the server's storage. One question is on its way at a time; it counts the edits
 * sent before it, and its echo says that these are committed. The line must know the document first, so that an edit
 * leaves before the question about it.
 */
export function watchSaving({ doc, line, canEdit }: SavingParts): SavingWatch {
  const status = new Cell<Status>({ state: 'connecting' })
  let saving = atFirst
  let mayAsk = false
  let isAsking = false
  let silence: ReturnType<typeof setTimeout> | undefined

  const happened = (event: SavingEvent) => {
    saving = next(saving, event)
    look()
    clearTimeout(silence)
    if (status.current.state === 'saving') silence = setTimeout(look, silenceMs)
  }
  const look = () => {
    const told = statusOf(saving, { now: Date.now(), canEdit })
    if (JSON.stringify(told) !== JSON.stringify(status.current)) status.set(told)
  }
  const ask = () => {
    if (!mayAsk || isAsking || saving.committed >= saving.edits) return
    isAsking = true
    line.say(messageType.durable, countAsBytes(saving.edits))
  }

  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (line.brought(origin)) return
    happened({ type: 'edited', now: Date.now() })
    ask()
  })
  line.hear(messageType.durable, echo => {
    isAsking = false
    happened({ type: 'committed', edits: countIn(echo), now: Date.now() })
    ask()
  })
  line.hear(messageType.storage, ([works]) => happened({ type: 'storage', works: works === 1 }))
  line.opened.add(() => happened({ type: 'opened' }))
  line.handedOver.add(() => {
    mayAsk = true
    ask()
  })
  line.met.add(() => happened({ type: 'met' }))
  line.lost.add(end => {
    mayAsk = false
    isAsking = false
    happened(end ? { type: 'ended', reason: end } : { type: 'lost' })
  })
  return { status, stop: () => clearTimeout(silence) }
}

function countAsBytes(edits: number): Uint8Array {
  return encoding.encode(encoder => encoding.writeVarUint(encoder, edits))
}

function countIn(bytes: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(bytes))
}

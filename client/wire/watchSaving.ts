import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'
import type { Rules } from '#shared/protocol/rules.ts'
import { messageType } from '#shared/protocol/sync.ts'
import type { Observable } from './BoardConnection.ts'
import { Cell } from './Cell.ts'
import type { LocalCopy } from './device/LocalCopy.ts'
import type { KnownToServer } from './KnownToServer.ts'
import type { Line } from './Line.ts'
import type { Status } from './Status.ts'
import { atFirst, isPending, next, type SavingEvent, silenceMs, statusOf } from './saving.ts'
import type { StateVector } from './stateVector.ts'

export interface SavingParts {
  readonly doc: Y.Doc
  readonly line: Line
  readonly known: KnownToServer
  readonly copy: LocalCopy | undefined
  readonly rules: Observable<Rules>
}

export interface SavingWatch {
  readonly status: Cell<Status>
  /** Leaving the page now would lose something. */
  isAtRisk(): boolean
  /** The document came from this device. */
  restored(): void
  stop(): void
}

/**
 * Follows own edits on their way to the server's storage. One question is on its way at a time; it counts the edits
 * sent before it, and its echo says that these are committed. The line must know the document first, so that an edit
 * leaves before the question about it.
 */
export function watchSaving({ doc, line, known, copy, rules }: SavingParts): SavingWatch {
  const status = new Cell<Status>({ state: 'connecting' })
  let saving = atFirst
  let mayAsk = false
  /** What the question on its way asks about. */
  let asked: StateVector | undefined
  let silence: ReturnType<typeof setTimeout> | undefined

  const happened = (event: SavingEvent) => {
    saving = next(saving, event)
    look()
    clearTimeout(silence)
    if (saving.waitingSince !== undefined) silence = setTimeout(look, silenceMs)
  }
  const look = () => {
    const canEdit = rules.current.role !== 'observer'
    const told = statusOf(saving, { now: Date.now(), canEdit, isKept: copy?.keeps.current ?? false })
    if (JSON.stringify(told) !== JSON.stringify(status.current)) status.set(told)
  }
  const ask = () => {
    if (!mayAsk || asked || !isPending(saving)) return
    asked = known.held
    line.say(messageType.durable, countAsBytes(saving.edits))
  }

  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (line.brought(origin)) return
    happened({ type: 'edited', now: Date.now() })
    ask()
  })
  line.hear(messageType.durable, echo => {
    if (asked) known.add(asked)
    asked = undefined
    happened({ type: 'committed', edits: countIn(echo), now: Date.now() })
    ask()
  })
  line.hear(messageType.storage, ([works]) => happened({ type: 'storage', works: works === 1 }))
  line.opened.add(() => happened({ type: 'opened', now: Date.now() }))
  line.handedOver.add(() => {
    mayAsk = true
    ask()
  })
  line.came.add(() => happened({ type: 'met' }))
  line.lost.add(loss => {
    mayAsk = false
    asked = undefined
    if (loss.next === 'end') happened({ type: 'ended', reason: loss.end })
    else happened({ type: 'lost', rests: loss.next === 'rest' })
  })
  const releases = [copy?.keeps.subscribe(look), rules.subscribe(look)]
  return {
    status,
    isAtRisk: () => isPending(saving) && !copy?.isWhole,
    restored: () => happened({ type: 'restored' }),
    stop() {
      clearTimeout(silence)
      for (const release of releases) release?.()
    },
  }
}

function countAsBytes(edits: number): Uint8Array {
  return encoding.encode(encoder => encoding.writeVarUint(encoder, edits))
}

function countIn(bytes: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(bytes))
}

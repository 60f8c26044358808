import { unreachable } from '#shared/std/unreachable.ts'
import type { End } from './endOf.ts'
import type { Status } from './Status.ts'

/**
 * What is known about own edits and their way to storage. Edits are counted; after sending some, the client asks with
 * the count (message 102), and the server echoes it once everything sent before is committed. Saved means: connected,
 * and the count that came back is the count of edits. A state vector could not prove it, for deletions do not change it.
 */
export interface Saving {
  readonly line: 'connecting' | 'open' | 'lost' | 'resting'
  /** True once there is a board, from the server or from this device: from then on losing the line means being offline. */
  readonly met: boolean
  readonly edits: number
  readonly committed: number
  /** When the oldest edit that is not known to be committed was made, or the last answer came, if later. */
  readonly waitingSince: number | undefined
  /** The server has said that it cannot store anything at the moment. */
  readonly storageFails: boolean
  readonly ended: End | undefined
}

export type SavingEvent =
  /** The board was read from this device: whether the server has everything in it is not known. */
  | { readonly type: 'restored' }
  | { readonly type: 'opened'; readonly now: number }
  | { readonly type: 'met' }
  /** `rests`: it comes back when somebody looks at this tab. */
  | { readonly type: 'lost'; readonly rests: boolean }
  | { readonly type: 'ended'; readonly reason: End }
  | { readonly type: 'edited'; readonly now: number }
  | { readonly type: 'committed'; readonly edits: number; readonly now: number }
  | { readonly type: 'storage'; readonly works: boolean }

export const silenceMs = 5000

export const atFirst: Saving = {
  line: 'connecting',
  met: false,
  edits: 0,
  committed: 0,
  waitingSince: undefined,
  storageFails: false,
  ended: undefined,
}

export function next(saving: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case 'restored':
      return { ...saving, met: true, edits: saving.edits + 1 }
    case 'opened':
      // Waiting begins anew with a line: what was made without one could not be stored any sooner.
      return { ...saving, line: 'open', waitingSince: isPending(saving) ? event.now : undefined }
    case 'met':
      return { ...saving, met: true }
    case 'lost':
      return { ...saving, line: event.rests ? 'resting' : 'lost', storageFails: false }
    case 'ended':
      return { ...saving, line: 'lost', ended: event.reason }
    case 'edited':
      return { ...saving, edits: saving.edits + 1, waitingSince: saving.waitingSince ?? event.now }
    case 'committed': {
      // A server cannot confirm what was never sent, nor take back what it confirmed.
      const committed = Math.min(saving.edits, Math.max(saving.committed, event.edits))
      return { ...saving, committed, waitingSince: committed === saving.edits ? undefined : event.now }
    }
    case 'storage':
      return { ...saving, storageFails: !event.works }
    default:
      return unreachable(event)
  }
}

/** Edits that the server is not known to have. */
export function isPending({ committed, edits }: Saving): boolean {
  return committed < edits
}

export function statusOf(
  saving: Saving,
  { now, canEdit, isKept }: { readonly now: number; readonly canEdit: boolean; readonly isKept: boolean },
): Status {
  const keeps = !canEdit ? 'nothing' : isKept ? 'device' : 'page'
  const isLate = saving.waitingSince !== undefined && now - saving.waitingSince >= silenceMs
  if (saving.ended) return { state: 'closed', reason: saving.ended }
  if (saving.line === 'resting') return { state: 'resting', keeps }
  if (!saving.met) return { state: 'connecting' }
  if (saving.line === 'lost') return { state: 'offline', keeps }
  if (!canEdit) return { state: 'read-only' }
  if (isPending(saving) && (isLate || saving.storageFails)) return { state: 'unsaved', keeps }
  if (saving.line === 'connecting') return { state: 'connecting' }
  return { state: isPending(saving) ? 'saving' : 'saved' }
}

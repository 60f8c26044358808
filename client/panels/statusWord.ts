import type { Status } from '#client/wire/Status.ts'
import { unreachable } from '#shared/std/unreachable.ts'

export type StatusWord =
  | 'connecting'
  | 'saved'
  | 'saving'
  | 'unsaved'
  | 'unsavedHere'
  | 'offline'
  | 'offlineKept'
  | 'offlineHere'
  | 'resting'
  | 'readOnly'
  | 'closed'

/** Which words say it; `Here` means that this page alone holds the edits. */
export function statusWord(status: Status): StatusWord {
  switch (status.state) {
    case 'connecting':
    case 'saved':
    case 'saving':
    case 'closed':
    case 'resting':
      return status.state
    case 'unsaved':
      return status.keeps === 'page' ? 'unsavedHere' : 'unsaved'
    case 'offline':
      return offlineWords[status.keeps]
    case 'read-only':
      return 'readOnly'
    default:
      return unreachable(status)
  }
}

const offlineWords = { device: 'offlineKept', page: 'offlineHere', nothing: 'offline' } as const

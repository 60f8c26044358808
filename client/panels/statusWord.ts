import type { Status } from '#client/wire/Status.ts'
import { unreachable } from '#shared/std/unreachable.ts'

export type StatusWord =
  | 'connecting'
  | 'saved'
  | 'saving'
  | 'unsaved'
  | 'offline'
  | 'offlinePending'
  | 'readOnly'
  | 'closed'

export function statusWord(status: Status): StatusWord {
  switch (status.state) {
    case 'connecting':
    case 'saved':
    case 'saving':
    case 'unsaved':
    case 'closed':
      return status.state
    case 'offline':
      return status.pending ? 'offlinePending' : 'offline'
    case 'read-only':
      return 'readOnly'
    default:
      return unreachable(status)
  }
}

/** Whether closing the tab now would lose something. */
export function isAtRisk(status: Status): boolean {
  return (
    status.state === 'unsaved' || status.state === 'saving' || (status.state === 'offline' && status.pending)
  )
}

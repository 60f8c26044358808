import type { Role } from '#shared/protocol/roles.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import { voteOfNow } from './voteOfNow.ts'

/** Whether the session asks something of a person that fills a phone: a ballot and its result, or words that nobody else sees yet. */
export function asksNow(view: SessionView | undefined, role: Role): boolean {
  if (!view) return false
  return voteOfNow(view) !== undefined || (role !== 'observer' && stepNow(view)?.mode === 'write')
}

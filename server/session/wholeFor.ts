import type { Member } from '#server/access/Member.ts'
import { ownViewFor } from '#shared/session/ownViewFor.ts'
import { viewFor } from '#shared/session/viewFor.ts'
import type { WholeState } from '#shared/session/wire.ts'
import type { Standing } from './BoardSession.ts'

/** All that one person is shown. */
export function wholeFor({ version, state }: Standing, { id, role }: Member, now: number): WholeState {
  return { version, view: viewFor(state, role), own: ownViewFor(state, id), now }
}

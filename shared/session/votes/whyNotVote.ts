import type { Role } from '#shared/protocol/roles.ts'
import type { SessionState } from '../SessionState.ts'
import { permissionsIn } from '../steps/permissionsIn.ts'

export type VotingRefusal =
  /** They only watch. */
  | 'observer'
  /** The step that the group is in does not let participants vote: an open vote rests. */
  | 'resting'

/** Why somebody may cast no ballot at the moment; undefined if they may. The box takes and the interface offers by this (R7). */
export function whyNotVote(
  state: Pick<SessionState, 'course' | 'script'>,
  role: Role,
): VotingRefusal | undefined {
  if (role === 'observer') return 'observer'
  return role === 'participant' && !permissionsIn(state).vote ? 'resting' : undefined
}

import type { Role } from '#shared/protocol/roles.ts'
import type { LastMove } from './course/LastMove.ts'
import type { DoorState } from './door/DoorState.ts'
import type { SessionState } from './SessionState.ts'
import type { WorkingScript } from './script/WorkingScript.ts'
import { permissionsIn } from './steps/permissionsIn.ts'
import { type VotesView, votesViewFor } from './votes/votesViewFor.ts'
import { type WritingView, writingViewFor } from './writing/writingViewFor.ts'

/** What somebody is shown of a session, as plain JSON. */
export type SessionView = Readonly<
  Omit<SessionState, 'door' | 'lastMove' | 'votes' | 'writing'> & {
    lastMove?: Omit<LastMove, 'before'>
    door: Pick<DoorState, 'mode'> & Partial<DoorState>
    votes: VotesView
    writing: WritingView
  }
>

/**
 * The part of a session that everybody of a role is shown. Notes for facilitators, and who waits at the door, are for
 * those who lead. What is for one person alone comes beside it (`ownViewFor`).
 */
export function viewFor(state: SessionState, role: Role): SessionView {
  const { script, lastMove, door, votes, writing, ...open } = state
  const leads = role === 'facilitator'
  return {
    ...open,
    ...(script && { script: leads ? script : withoutNotes(script) }),
    ...(lastMove && { lastMove: withoutBefore(lastMove) }),
    door: leads ? door : { mode: door.mode },
    votes: votesViewFor(votes, leads || permissionsIn(state).seeResults),
    writing: writingViewFor(writing, role),
  }
}

const scripts = new WeakMap<WorkingScript, WorkingScript>()

/** The same for the same, so that what has not changed is seen at a glance. */
function withoutNotes(script: WorkingScript): WorkingScript {
  const known = scripts.get(script)
  if (known) return known
  const steps = script.steps.map(({ facilitator: _note, ...step }) => step)
  const open = { ...script, steps }
  scripts.set(script, open)
  return open
}

function withoutBefore({ before: _before, ...move }: LastMove): Omit<LastMove, 'before'> {
  return move
}

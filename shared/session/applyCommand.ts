import { whyNotCommand } from './commandRights.ts'
import { commandTable, type SessionCommand } from './commandTable.ts'
import { type Applied, decline, type Moment, type SessionActor } from './Outcome.ts'
import type { SessionState } from './SessionState.ts'

/**
 * What comes of a command: the new state with what is to be told of it, or why not. Pure; whatever sound state and
 * whatever command that fits its schema (`readCommand`), the new state is sound (`sessionValidity`).
 */
export function applyCommand(
  state: SessionState,
  { name, payload }: SessionCommand,
  actor: SessionActor,
  now: number,
): Applied {
  const whyNot = whyNotCommand(name, actor.role)
  if (whyNot) return decline(whyNot)
  // Name and payload belong together, which the compiler cannot follow through the table.
  const apply: (moment: Moment, payload: never) => Applied = commandTable[name].apply
  return apply({ state, actor, now }, payload as never)
}

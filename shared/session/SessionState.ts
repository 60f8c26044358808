import { z } from '#shared/std/zod.ts'
import { atEase, attention } from './attention/AttentionState.ts'
import { course, time, timing } from './course/Course.ts'
import { lastMove } from './course/LastMove.ts'
import { door, openDoor } from './door/DoorState.ts'
import { lead } from './lead/LeadState.ts'
import { person, personId } from './people/Person.ts'
import { rehearsal } from './rehearsal/Rehearsal.ts'
import { stepId, workingScript } from './script/WorkingScript.ts'
import { idle, timer } from './timer/Timer.ts'
import { noVotes, votesState } from './votes/VotesState.ts'
import { noWriting, writingState } from './writing/WritingState.ts'

/**
 * All that the server knows of one board's convening, as plain JSON. It is changed by `applyCommand` alone, and stored
 * as it is; people are shown their part of it (`viewFor`).
 */
export const sessionState = z.strictObject({
  script: workingScript.exactOptional(),
  course,
  /** Of each step once the session has started. */
  timings: z.record(stepId, timing),
  lastMove: lastMove.exactOptional(),
  timer,
  people: z.record(personId, person),
  /** Raised hands, and since when. */
  hands: z.record(personId, time),
  /** Who has been given the floor. */
  floor: personId.exactOptional(),
  /** Who is done with this step, and since when. */
  ready: z.record(personId, time),
  door,
  lead,
  attention,
  votes: votesState,
  writing: writingState,
  /** Absent where real people meet. */
  rehearsal: rehearsal.exactOptional(),
})
export type SessionState = Readonly<z.infer<typeof sessionState>>

export const noSession: SessionState = {
  course: { state: 'none' },
  timings: {},
  timer: idle,
  people: {},
  hands: {},
  ready: {},
  door: openDoor,
  lead: {},
  attention: atEase,
  votes: noVotes,
  writing: noWriting,
}

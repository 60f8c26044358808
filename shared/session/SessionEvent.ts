import type { DoorMode } from './door/DoorState.ts'
import type { PersonId } from './people/Person.ts'
import type { StepId } from './script/WorkingScript.ts'
import type { VotesEvent } from './votes/VotesEvent.ts'
import type { WritingEvent } from './writing/WritingEvent.ts'

/**
 * What has just happened, for announcements; whoever misses one loses nothing but that, for all of it shows in the
 * state. Everybody is told but of `knocked`, which is for those who lead.
 */
export type SessionEvent =
  | { readonly type: 'script-chosen'; readonly by: PersonId }
  | { readonly type: 'script-shaved'; readonly by: PersonId; readonly minutes: number }
  | { readonly type: 'started' | 'moved' | 'move-undone'; readonly by: PersonId; readonly step?: StepId }
  | { readonly type: 'ended' | 'resumed'; readonly by: PersonId }
  | { readonly type: 'timer-set' | 'timer-paused' | 'timer-stopped'; readonly by: PersonId }
  | { readonly type: 'timer-extended'; readonly by: PersonId; readonly minutes: number }
  | { readonly type: 'hand-raised' | 'called'; readonly person: PersonId }
  | { readonly type: 'ready-reset'; readonly by: PersonId }
  | { readonly type: 'summoned'; readonly by: PersonId }
  | { readonly type: 'door-set'; readonly by: PersonId; readonly mode: DoorMode }
  | { readonly type: 'knocked'; readonly person: PersonId; readonly name: string }
  | { readonly type: 'taken-over' | 'taken-back'; readonly by: PersonId }
  | { readonly type: 'handed-over'; readonly by: PersonId; readonly to: PersonId }
  | VotesEvent
  | WritingEvent

import { stepNow } from '#shared/session/course/stepNow.ts'
import type { StepMode } from '#shared/session/schema.ts'
import { permissionsIn } from '#shared/session/steps/permissionsIn.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import type { OpenVote } from '#shared/session/votes/Vote.ts'

/** What a simulated person does next, as they see the session. */
export type Deed =
  | { readonly do: 'rest' }
  | { readonly do: 'vote'; readonly vote: OpenVote }
  /** In private, or for all to see. */
  | { readonly do: 'draft' | 'lay'; readonly step: string; readonly targets: readonly string[] }
  | { readonly do: 'raise-hand' }
  | { readonly do: 'be-ready' }

export interface Turn {
  readonly view: SessionView
  readonly me: string
  /** Cards that one has written in this step. */
  readonly written: number
  /** From 0 to below 1. */
  readonly chance: () => number
}

/** How many cards each writes in a step; none in those that are for reading and talking. */
const cardsIn: Partial<Readonly<Record<StepMode, number>>> = { write: 3, check: 1, discuss: 1, assign: 1 }

const talking: ReadonlySet<StepMode> = new Set(['brief', 'reveal', 'discuss', 'review'])

/** So often one thinks for a while longer, so that a group is never done all at once. */
const hesitates = 0.5
const speaksUp = 0.06

/** Pure: a person of good will, who does what the step asks for, one thing at a time, and then says so. */
export function nextDeed({ view, me, written, chance }: Turn): Deed {
  const step = stepNow(view)
  if (!step || step.mode === 'break' || chance() < hesitates) return { do: 'rest' }
  const vote = openVote(view)
  if (vote && permissionsIn(view).vote && !Object.hasOwn(vote.voted, me)) return { do: 'vote', vote }
  if (Object.hasOwn(view.ready, me)) return { do: 'rest' }
  const { id, mode, targets } = step
  if (targets.length > 0 && written < (cardsIn[mode] ?? 0))
    return { do: mode === 'write' ? 'draft' : 'lay', step: id, targets }
  if (talking.has(mode) && !Object.hasOwn(view.hands, me) && chance() < speaksUp) return { do: 'raise-hand' }
  // Before there is anything to vote on nobody is done with voting.
  if (mode === 'vote' && Object.keys(view.votes).length === 0) return { do: 'rest' }
  return { do: 'be-ready' }
}

function openVote({ votes }: SessionView): OpenVote | undefined {
  return Object.values(votes).find(vote => vote.state === 'open')
}

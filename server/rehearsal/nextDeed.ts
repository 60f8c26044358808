import { stepNow } from '#shared/session/course/stepNow.ts'
import type { StepMode } from '#shared/session/schema.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import { permissionsIn } from '#shared/session/steps/permissionsIn.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import type { OpenVote } from '#shared/session/votes/Vote.ts'
import type { Tending } from './tending.ts'

/** What a simulated person does next, as they see the session. */
export type Deed =
  | { readonly do: 'rest' }
  | { readonly do: 'vote'; readonly vote: OpenVote }
  /** In private, or for all to see. */
  | { readonly do: 'draft' | 'lay'; readonly step: string; readonly targets: readonly string[] }
  /** With a card that lies on the table. */
  | { readonly do: 'tend'; readonly tending: Tending }
  | { readonly do: 'raise-hand' }
  | { readonly do: 'be-ready' }

export interface Turn {
  readonly view: SessionView
  readonly me: string
  /** Of all of a rehearsal, from 0. */
  readonly number: number
  /** Cards that one has written in this step. */
  readonly written: number
  /** What the step asks of a card on the table. */
  readonly tending?: Tending | undefined
  /** From 0 to below 1. */
  readonly chance: () => number
}

interface Output {
  readonly each: number
  /** So many of the people write there. */
  readonly people?: number
}

/** How many cards each writes in a step; none in those that are for reading, sorting and claiming. */
const usual: Partial<Readonly<Record<StepMode, Output>>> = {
  write: { each: 3 },
  check: { each: 1 },
  discuss: { each: 1 },
}

/** Where fewer are enough: a group chooses among seven questions, and one of them types the sentence. */
const enough: Readonly<Record<string, Output>> = {
  'domain.questions': { each: 1, people: 7 },
  'domain.statement': { each: 1, people: 1 },
  'community.missing': { each: 1, people: 4 },
  'practice.activities': { each: 1, people: 7 },
  'practice.commitments': { each: 1 },
}

const talking: ReadonlySet<StepMode> = new Set(['brief', 'reveal', 'discuss', 'review'])

/** So often one thinks for a while longer, so that a group is never done all at once. */
const hesitates = 0.5
const speaksUp = 0.06

/** Pure: a person of good will, who does what the step asks for, one thing at a time, and then says so. */
export function nextDeed({ view, me, number, written, tending, chance }: Turn): Deed {
  const step = stepNow(view)
  if (!step || step.mode === 'break' || chance() < hesitates) return { do: 'rest' }
  const vote = openVote(view)
  if (vote && permissionsIn(view).vote && !Object.hasOwn(vote.voted, me)) return { do: 'vote', vote }
  if (tending) return { do: 'tend', tending }
  if (Object.hasOwn(view.ready, me)) return { do: 'rest' }
  const { id, mode, targets } = step
  if (written < toWrite(step, number)) return { do: mode === 'write' ? 'draft' : 'lay', step: id, targets }
  if (talking.has(mode) && !Object.hasOwn(view.hands, me) && chance() < speaksUp) return { do: 'raise-hand' }
  // Nobody has read what is still hidden.
  if (mode === 'reveal' && Object.values(view.writing.waiting).some(({ cards }) => cards > 0))
    return { do: 'rest' }
  // Before there is anything to vote on nobody is done with voting.
  if (mode === 'vote' && Object.keys(view.votes).length === 0) return { do: 'rest' }
  return { do: 'be-ready' }
}

function toWrite({ mode, targets: [target] }: WorkingStep, number: number): number {
  const output = target === undefined ? undefined : usual[mode] && (enough[target] ?? usual[mode])
  return output && number < (output.people ?? Number.POSITIVE_INFINITY) ? output.each : 0
}

function openVote({ votes }: SessionView): OpenVote | undefined {
  return Object.values(votes).find(vote => vote.state === 'open')
}

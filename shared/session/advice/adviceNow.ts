import type { Missing, Need } from '#shared/canvases/checks/report.ts'
import { stepNow } from '../course/stepNow.ts'
import { awaitedIn } from '../people/awaitedIn.ts'
import type { WorkingScript, WorkingStep } from '../script/WorkingScript.ts'
import type { SessionView } from '../viewFor.ts'
import { outcomeOf } from '../votes/outcomeOf.ts'
import type { ClosedVote, OpenVote } from '../votes/Vote.ts'
import { whyNotVote } from '../votes/whyNotVote.ts'
import { needsOfStep } from './needsOfStep.ts'

/** What whoever leads does next, as long as nothing better occurs to them. */
export type Advice =
  /** People write, read, sort, talk. */
  | { readonly do: 'wait'; readonly done: number; readonly of: number }
  | { readonly do: 'rest' }
  | { readonly do: 'reveal'; readonly step: WorkingStep; readonly cards: number }
  | { readonly do: 'start-vote' }
  | { readonly do: 'await-votes'; readonly vote: OpenVote; readonly voted: number; readonly of: number }
  | { readonly do: 'close-vote'; readonly vote: OpenVote }
  /** It was begun in another step, and this one lets nobody go on with it. */
  | { readonly do: 'let-vote'; readonly vote: OpenVote }
  /** It did not pass: those below three are heard, the proposal is amended, and there is one more round. */
  | { readonly do: 'vote-again'; readonly vote: ClosedVote }
  | { readonly do: 'record'; readonly vote: ClosedVote }
  /** The board is not ready yet, and this is the step for it. */
  | { readonly do: 'complete'; readonly missing: readonly Missing[] }
  | { readonly do: 'move'; readonly to: WorkingStep }
  | { readonly do: 'end' }

/** Undefined while no step runs. It only ever advises: whoever leads may do anything at any time. */
export function adviceNow(view: SessionView, needs: readonly Need[]): Advice | undefined {
  const step = stepNow(view)
  const { script } = view
  if (!step || !script) return undefined
  return (
    voting(view, { step, needs }) ??
    revealing(view, { step, script }) ??
    waiting(view, step) ??
    completing(needs, { step, script }) ??
    goingOn(script, step)
  )
}

function voting(
  view: SessionView,
  { step, needs }: { readonly step: WorkingStep; readonly needs: readonly Need[] },
): Advice | undefined {
  const { votes, course, people } = view
  const since = course.state === 'running' ? course.since : 0
  const [last] = Object.values(votes)
    .filter(vote => vote.state === 'open' || vote.started >= since)
    .sort((a, b) => b.started - a.started)
  if (!last) return step.mode === 'vote' ? { do: 'start-vote' } : undefined
  if (last.state === 'open') {
    const voters = awaitedIn({ people })
    const voted = voters.filter(id => Object.hasOwn(last.voted, id)).length
    const isAll = voters.length > 0 && voted === voters.length
    if (isAll) return { do: 'close-vote', vote: last }
    return whyNotVote(view, 'participant')
      ? { do: 'let-vote', vote: last }
      : { do: 'await-votes', vote: last, voted, of: voters.length }
  }
  if (last.state !== 'closed' || last.decision !== undefined) return undefined
  const outcome = outcomeOf(last.result)
  if (outcome === 'not-passed' && last.round === 1) return { do: 'vote-again', vote: last }
  // Ranks may be written on the cards without a decision: then nothing of the place is missing any more.
  const isOpen =
    outcome !== undefined || needs.some(({ zones }) => zones.some(zone => step.targets.includes(zone)))
  return isOpen ? { do: 'record', vote: last } : undefined
}

/** What was written for an earlier step is due; what is written now, once all are done, unless a step follows for it. */
function revealing(
  view: SessionView,
  { step, script }: { readonly step: WorkingStep; readonly script: WorkingScript },
): Advice | undefined {
  const hidden = (id: string) => view.writing.waiting[id]?.cards ?? 0
  const at = script.steps.indexOf(step)
  const due = script.steps.slice(0, at).find(({ id }) => hidden(id) > 0)
  if (due) return { do: 'reveal', step: due, cards: hidden(due.id) }
  if (hidden(step.id) === 0 || script.steps[at + 1]?.mode === 'reveal') return undefined
  return waiting(view, step) ?? { do: 'reveal', step, cards: hidden(step.id) }
}

function waiting({ people, ready, writing }: SessionView, { id, mode }: WorkingStep): Advice | undefined {
  if (mode === 'break') return { do: 'rest' }
  // Whoever has voted is done.
  if (mode === 'vote') return undefined
  const isBlank = mode === 'write' && !writing.waiting[id]?.cards && !writing.revealed[id]
  const awaited = awaitedIn({ people })
  const done = awaited.filter(id => Object.hasOwn(ready, id)).length
  return isBlank || done < awaited.length ? { do: 'wait', done, of: awaited.length } : undefined
}

function completing(
  needs: readonly Need[],
  where: { readonly step: WorkingStep; readonly script: WorkingScript },
): Advice | undefined {
  const missing = needsOfStep(needs, where)
  return missing.length > 0 ? { do: 'complete', missing } : undefined
}

function goingOn({ steps }: WorkingScript, step: WorkingStep): Advice {
  const next = steps[steps.indexOf(step) + 1]
  return next ? { do: 'move', to: next } : { do: 'end' }
}

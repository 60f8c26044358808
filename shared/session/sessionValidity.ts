import { stepNow } from './course/stepNow.ts'
import { personIn } from './people/personIn.ts'
import type { SessionState } from './SessionState.ts'
import { sessionState } from './SessionState.ts'
import { areFit } from './votes/startVote.ts'

/** What is wrong with a state, a sentence each; nothing if it is sound. No sequence of commands reaches one that is not. */
export function sessionFaults(state: SessionState): readonly string[] {
  const shape = sessionState.safeParse(state)
  if (!shape.success) return shape.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return [
    ...voteFaults(state),
    ...scriptFaults(state),
    ...courseFaults(state),
    ...peopleFaults(state),
    ...doorFaults(state),
  ]
}

function scriptFaults({ script, course, timings }: SessionState): readonly string[] {
  const ids = script?.steps.map(({ id }) => id) ?? []
  const hasStarted = course.state === 'running' || course.state === 'ended'
  return found({
    'a course without a script, or a script without a course':
      (script === undefined) !== (course.state === 'none'),
    'two steps of one id': new Set(ids).size < ids.length,
    'time of a step that is not in the script': Object.keys(timings).some(id => !ids.includes(id)),
    'a step without its time': hasStarted && ids.some(id => !Object.hasOwn(timings, id)),
  })
}

function courseFaults(state: SessionState): readonly string[] {
  const { course, script, timings, timer, lastMove, ready } = state
  const isRunning = course.state === 'running'
  const hasStarted = isRunning || course.state === 'ended'
  return found({
    'a step that is not in the script': hasStarted && !script?.steps.some(({ id }) => id === course.step),
    'a running step that has not begun': isRunning && timings[stepNow(state)?.id ?? '']?.began === undefined,
    'a timer without a session': !isRunning && timer.state !== 'idle',
    'more time left than the timer has': timer.state === 'paused' && timer.remainingMs > timer.lengthMs,
    'a move to where nobody is': lastMove !== undefined && !(isRunning && course.step === lastMove.to),
    'somebody done with no step': !isRunning && Object.keys(ready).length > 0,
    'a session that ended before it began': course.state === 'ended' && course.ended < course.started,
  })
}

function peopleFaults(state: SessionState): readonly string[] {
  const { people, hands, floor, ready, lead, attention } = state
  const isHere = (id: string) => (personIn(state, id)?.attendance ?? 'left') !== 'left'
  const everybody = Object.values(people)
  const isLed = everybody.some(({ role, attendance }) => role === 'facilitator' && attendance !== 'left')
  return found({
    'a hand of nobody here': !Object.keys(hands).every(isHere),
    'the floor with nobody here': floor !== undefined && !isHere(floor),
    'somebody unknown who is done': Object.keys(ready).some(id => !personIn(state, id)),
    'somebody who follows nobody here': !Object.entries(attention.following).flat().every(isHere),
    'somebody who follows in a circle': hasCircle(attention.following),
    'a guide who is not here to lead':
      attention.guide !== undefined &&
      !(isHere(attention.guide) && personIn(state, attention.guide)?.role === 'facilitator'),
    'a lead that is absent and here': isLed && lead.absentSince !== undefined,
    'a lead of whom nobody knows since when it is absent':
      !isLed && everybody.length > 0 && lead.absentSince === undefined,
    'somebody who took over and does not lead':
      lead.takenOver !== undefined && personIn(state, lead.takenOver.by)?.role !== 'facilitator',
  })
}

function hasCircle(following: SessionState['attention']['following']): boolean {
  return Object.keys(following).some(start => {
    const passed = new Set<string>()
    for (let at: string | undefined = start; at !== undefined; at = following[at]) {
      if (passed.has(at)) return true
      passed.add(at)
    }
    return false
  })
}

function doorFaults({ door }: SessionState): readonly string[] {
  return found({
    'somebody who waits at an open door': door.mode === 'open' && Object.keys(door.waiting).length > 0,
    'more to come in where nobody is kept out': door.mode !== 'locked' && door.more > 0,
  })
}

function voteFaults({ votes }: SessionState): readonly string[] {
  const all = Object.entries(votes)
  return found({
    'two votes open at once': all.filter(([, { state }]) => state === 'open').length > 1,
    'a vote under the id of another': all.some(([id, vote]) => vote.id !== id),
    'a vote of too many or too few': all.some(([, vote]) => !areFit(vote) && vote.round === 1),
    'a second round of nothing': all.some(([, { round }]) => round > 1) && all.length === 1,
  })
}

function found(faults: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(faults).flatMap(([fault, isThere]) => (isThere ? [fault] : []))
}

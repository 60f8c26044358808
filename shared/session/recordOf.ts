import { visitClosed } from './course/visitClosed.ts'
import type { SessionRecord } from './SessionRecord.ts'
import type { SessionState } from './SessionState.ts'
import { votesIn } from './votes/VotesState.ts'

/** What there is to keep of a session that runs or is over; undefined if none has started. */
export function recordOf(state: SessionState, now = 0): SessionRecord | undefined {
  const { course, script, lead } = state
  if (!script || (course.state !== 'running' && course.state !== 'ended')) return undefined
  const { started, dueAt } = course
  const { id, title, purpose } = script
  return {
    script: { id, title, purpose },
    started,
    dueAt,
    ...(course.state === 'ended' && { ended: course.ended }),
    ...(lead.convener !== undefined && { convener: lead.convener }),
    attendance: attendanceOf(state, started),
    agenda: agendaOf(state, now),
    votes: votesIn(state.votes).filter(vote => vote.state === 'closed'),
  }
}

function attendanceOf({ people }: SessionState, started: number): SessionRecord['attendance'] {
  return Object.entries(people)
    .filter(([, { attendance, since }]) => attendance !== 'left' || since >= started)
    .sort(([, a], [, b]) => a.arrived - b.arrived)
    .map(([person, { name, role, arrived, attendance, since }]) => ({
      person,
      name,
      role,
      arrived,
      ...(attendance === 'left' && { left: since }),
    }))
}

function agendaOf(state: SessionState, now: number): SessionRecord['agenda'] {
  const timings = visitClosed(state, now)
  return (state.script?.steps ?? []).map(({ id, title, mode, minutes }) => ({
    step: id,
    title,
    mode,
    plannedMinutes: timings[id]?.plannedMinutes ?? minutes,
    spentMs: timings[id]?.spentMs ?? 0,
  }))
}

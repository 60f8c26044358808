import type { SessionState } from '../SessionState.ts'

/** To be called when people have come, gone, or changed their roles: since when nobody has led. */
export function leadSeen(state: SessionState, now: number): SessionState {
  const { absentSince, takenOver, ...lead } = state.lead
  const people = Object.values(state.people)
  const isLed = people.some(({ role, attendance }) => role === 'facilitator' && attendance !== 'left')
  const stillLeads = takenOver && state.people[takenOver.by]?.role === 'facilitator'
  return {
    ...state,
    lead: {
      ...lead,
      ...(stillLeads && { takenOver }),
      ...(!isLed && people.length > 0 && { absentSince: absentSince ?? now }),
    },
  }
}

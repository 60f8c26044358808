import { letGo } from '../attention/following.ts'
import type { SessionState } from '../SessionState.ts'

/** To be called when people have come, gone, or changed their roles: since when nobody has led, and who shows around. */
export function leadSeen(state: SessionState, now: number): SessionState {
  const { absentSince, takenOver, ...lead } = state.lead
  const people = Object.values(state.people)
  const isLed = people.some(({ role, attendance }) => role === 'facilitator' && attendance !== 'left')
  const leads = (id: string) => state.people[id]?.role === 'facilitator'
  const { guide } = state.attention
  return {
    ...state,
    attention: guide === undefined || leads(guide) ? state.attention : letGo(state.attention),
    lead: {
      ...lead,
      ...(takenOver && leads(takenOver.by) && { takenOver }),
      ...(!isLed && people.length > 0 && { absentSince: absentSince ?? now }),
    },
  }
}

import { letGo } from '../attention/following.ts'
import { isLed } from '../people/isLed.ts'
import type { SessionState } from '../SessionState.ts'

/** To be called when people have come, gone, or changed their roles: since when nobody has led, and who shows around. */
export function leadSeen(state: SessionState, now: number): SessionState {
  const { absentSince, takenOver, ...lead } = state.lead
  const isAlone = Object.keys(state.people).length > 0 && !isLed(state)
  const leads = (id: string) => state.people[id]?.role === 'facilitator'
  const { guide } = state.attention
  return {
    ...state,
    attention: guide === undefined || leads(guide) ? state.attention : letGo(state.attention),
    lead: {
      ...lead,
      ...(takenOver && leads(takenOver.by) && { takenOver }),
      ...(isAlone && { absentSince: absentSince ?? now }),
    },
  }
}

import type { SessionState } from '../SessionState.ts'

/**
 * Until when the room code leads in: for so long from when the board was made, a session was chosen or begun, or those
 * who lead opened it; not any more once the session is over, or they closed it.
 */
export function codeUntil(
  { door: { code } }: Pick<SessionState, 'door'>,
  { boardMade, forMs }: { readonly boardMade: number; readonly forMs: number },
): number {
  if (code?.state === 'closed') return Number.NEGATIVE_INFINITY
  return (code?.since ?? boardMade) + forMs
}

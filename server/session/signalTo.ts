import { mayPoint } from '#shared/session/attention/AttentionState.ts'
import type { Signal } from '#shared/session/wire.ts'
import type { SessionSocket } from './SessionSocket.ts'
import type { Sessions } from './Sessions.ts'
import { roomOf } from './tellStep.ts'

/** Sends on what passes, to all others on the board who are fast enough for it. Observers only watch. */
export async function signalTo(socket: SessionSocket, sessions: Sessions, signal: Signal): Promise<void> {
  const { board, member } = socket.data
  if (member.role === 'observer') return
  if (
    'laser' in signal &&
    !(await sessions.look(board, ({ state }) => mayPoint(state.attention, member.role)))
  )
    return
  const rooms = (['facilitator', 'participant', 'observer'] as const).map(role => roomOf(board, role))
  socket.volatile.to(rooms).emit('signal', member.id, signal)
}

import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { Member } from '#server/access/Member.ts'
import type { ClientEvents, ServerEvents } from '#shared/session/wire.ts'

interface SocketData {
  readonly board: string
  /** As they were when last looked up. */
  member: Member
  /** False for those who wait at the door, and are told nothing of the session. */
  readonly isInside: boolean
}

export type SessionSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>
export type Io = Server<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>

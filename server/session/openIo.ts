import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import type { Limits } from '#shared/protocol/limits.ts'
import { type Goodbye, sessionPath } from '#shared/session/wire.ts'
import type { Io, SessionSocket } from './SessionSocket.ts'

interface IoParts {
  readonly limits: Limits
  readonly log: Logger
  /** Whether a request may open a socket at all; undefined if it may, otherwise why not, in a word. */
  readonly turnsAway: (request: IncomingMessage) => string | undefined
  /** The same of whoever has opened one, once it has been found out who that is. */
  readonly admit: (socket: SessionSocket) => Promise<Goodbye | undefined>
}

/** The library, within our limits: by web sockets alone, beside the other sockets of the same server. */
export function openIo(server: HttpServer, { limits, log, turnsAway, admit }: IoParts): Io {
  const io: Io = new Server(server, {
    path: sessionPath,
    transports: ['websocket'],
    serveClient: false,
    // The other upgrades are not ours to end.
    destroyUpgrade: false,
    perMessageDeflate: false,
    maxHttpBufferSize: limits.sessionMessageBytes,
    connectTimeout: limits.handshakeMs,
    pingInterval: limits.heartbeatMs,
    pingTimeout: limits.heartbeatMs,
    allowRequest: (request, answer) => {
      const why = turnsAway(request)
      answer(why, why === undefined)
    },
  })
  io.use((socket, next) => {
    admit(socket).then(
      why => next(why === undefined ? undefined : new Error(why)),
      (error: unknown) => {
        log.error({ err: error }, 'a session socket could not be let in')
        next(new Error('unavailable'))
      },
    )
  })
  return io
}

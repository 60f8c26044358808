import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws'
import type { Limits } from '#shared/protocol/limits.ts'

/** No compression: it costs memory for each socket, and frames are small. */
function wsOptions(limits: Limits): ServerOptions & { readonly maxFragments: number } {
  return {
    noServer: true,
    clientTracking: false,
    // Pongs are sent by whoever owns the socket: answering each ping is work that anybody could order without end.
    autoPong: false,
    perMessageDeflate: false,
    maxPayload: limits.firstUploadBytes,
    maxFragments: limits.frameFragments,
  }
}

/** A web socket and the stream below it. */
export interface OpenSocket {
  readonly socket: WebSocket
  readonly stream: Duplex
}

/** Completes the handshake of a request that has been let in. Whoever gets the socket owns it, its errors too. */
export function socketDoor(
  limits: Limits,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<OpenSocket> {
  const door = new WebSocketServer(wsOptions(limits))
  return (request, socket, head) =>
    new Promise((resolve, reject) => {
      socket.once('close', () => reject(new Error('the socket closed during the handshake')))
      door.handleUpgrade(request, socket, head, opened => resolve({ socket: opened, stream: socket }))
    })
}

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** How a server wants to be spoken to. Messages are those of y-websocket (shared/protocol/sync.ts). */
export interface Dialect {
  /** Below the server's address. */
  path(room: string): string
  /** Said once, before everything else. */
  greeting(room: string): Uint8Array | undefined
  wrap(room: string, message: Uint8Array): Uint8Array
  unwrap(message: Uint8Array): Uint8Array
}

const plain = {
  greeting: () => undefined,
  wrap: (_: string, message: Uint8Array) => message,
  unwrap: (message: Uint8Array) => message,
}

const hocuspocusAuth = [2, 0] as const

export const dialects = {
  convene: { ...plain, path: room => `/sync/${room}` },
  yWebsocket: { ...plain, path: room => `/${room}` },
  /** Rooms share one address: each message names its own. */
  hocuspocus: {
    path: () => '/',
    greeting: room =>
      encoding.encode(encoder => {
        encoding.writeVarString(encoder, room)
        for (const number of hocuspocusAuth) encoding.writeVarUint(encoder, number)
        encoding.writeVarString(encoder, 'anybody')
      }),
    wrap: (room, message) =>
      encoding.encode(encoder => {
        encoding.writeVarString(encoder, room)
        encoding.writeUint8Array(encoder, message)
      }),
    unwrap(message) {
      const decoder = decoding.createDecoder(message)
      decoding.readVarString(decoder)
      return decoding.readTailAsUint8Array(decoder)
    },
  },
} as const satisfies Record<string, Dialect>

export type DialectName = keyof typeof dialects

import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { connectBoard } from '#client/wire/connectBoard.ts'
import { type Role, role } from '#shared/protocol/roles.ts'

/** Our own client, as the page opens it, on the sync harness; `as` is its token, `role:name`. Closed with the test. */
export function connectAs({ url }: { readonly url: string }, board: string, as: string): BoardConnection {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { authorization: `Bearer ${as}` } })
    }
  }
  const [says = '', name = ''] = as.split(':')
  const me: Role = role.parse(says)
  const connection = connectBoard({
    board,
    me: { id: `${me}-${name}`, name, role: me, color: 0 },
    server: url.replace('/sync', ''),
    // The line uses only what both kinds of sockets have.
    socket: Socket as unknown as typeof globalThis.WebSocket,
  })
  onTestFinished(() => connection.close())
  return connection
}

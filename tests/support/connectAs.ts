import { onTestFinished } from 'vitest'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { connectBoard } from '#client/wire/connectBoard.ts'
import { type Role, role } from '#shared/protocol/roles.ts'
import { bearing } from './bearing.ts'

/** Our own client, as the page opens it, on the sync harness; `as` is its token, `role:name`. Closed with the test. */
export function connectAs({ url }: { readonly url: string }, board: string, as: string): BoardConnection {
  const [says = '', name = ''] = as.split(':')
  const me: Role = role.parse(says)
  const connection = connectBoard({
    board,
    me: { id: `${me}-${name}`, name, role: me, color: 0 },
    server: url.replace('/sync', ''),
    socket: bearing(as),
  })
  onTestFinished(() => connection.close())
  return connection
}

import type { Access } from '#server/access/Access.ts'
import { credentialOf } from '#server/access/credentials.ts'
import { type Goodbye, sessionAuth } from '#shared/session/wire.ts'
import type { SessionSocket } from './SessionSocket.ts'

/** Finds out whose socket it is. Why they are not let in; undefined if they are, as a member or to wait outside. */
export async function admitSocket(
  socket: SessionSocket,
  { access, secure }: { readonly access: Access; readonly secure: boolean },
): Promise<Goodbye | undefined> {
  const asked = sessionAuth.safeParse(socket.handshake.auth)
  const credential = credentialOf(socket.handshake.headers, secure)
  if (!asked.success || !credential) return 'signed-out'
  const { board, as } = asked.data
  const before = await access.memberOf(board, credential.token)
  const outsider = before ? undefined : await access.outsiderOf(board, credential.token)
  // Whoever was let in between the two questions is neither.
  const member = before ?? (outsider ? undefined : await access.memberOf(board, credential.token))
  const found = member ?? outsider
  if (!found) return (await access.wasMember(board, credential.token)) ? 'signed-out' : 'gone'
  if (as !== undefined && as !== found.id) return 'signed-out'
  socket.data = { board, member: found, isInside: member !== undefined }
  return undefined
}

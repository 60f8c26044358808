import type { Presence, PresenceUser } from '#shared/protocol/presence.ts'
import type { Observable } from './BoardConnection.ts'
import { Cell } from './Cell.ts'

/** Who else is here, one entry a tab: changes when people come, go or change their names, not when they move. */
export function readHere(
  others: Observable<ReadonlyMap<number, Presence>>,
): Observable<readonly { readonly user: PresenceUser }[]> {
  const here = new Cell<readonly { readonly user: PresenceUser }[]>([])
  let known = ''
  others.subscribe(() => {
    const users = [...others.current.values()].map(({ user }) => ({ user }))
    const key = JSON.stringify(users)
    if (key === known) return
    known = key
    here.set(users)
  })
  return here
}

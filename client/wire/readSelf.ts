import type { Awareness } from 'y-protocols/awareness'
import { type PresenceUser, presence } from '#shared/protocol/presence.ts'
import { Cell } from './Cell.ts'

/** Who one is to the others: as the page knew it, until the server says otherwise, for a facilitator may rename us. */
export function readSelf(awareness: Awareness, me: PresenceUser): Cell<PresenceUser> {
  const self = new Cell(me)
  awareness.on('change', ({ updated }: { readonly updated: readonly number[] }, origin: unknown) => {
    if (origin === 'local' || !updated.includes(awareness.clientID)) return
    const user = presence.safeParse(awareness.getLocalState()).data?.user
    if (user && user.id === me.id && JSON.stringify(user) !== JSON.stringify(self.current)) self.set(user)
  })
  return self
}

import type { Owning } from './RuleFacts.ts'

/** Clocks of the clients when the permissions came into force: what is younger is new. Those not named were not there. */
export type Since = ReadonlyMap<number, number>

export function owningBy(isOwn: (client: number) => boolean, since: Since): Owning {
  return ({ client, clock }) => {
    if (!isOwn(client)) return 'others'
    return clock >= (since.get(client) ?? 0) ? 'new' : 'own'
  }
}

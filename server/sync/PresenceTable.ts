import { ownPresence, type PresenceUser } from '#shared/protocol/presence.ts'
import type { PresenceEntry } from './frames.ts'

interface Present {
  readonly speaker: object
  readonly clock: number
  readonly state: string
}

const nothing = 'null'

/**
 * Who is here and what they show, by Yjs clientID. Never stored. The server writes who somebody is; what a client says
 * of that, or of anybody else, is not taken. (Every y-websocket client repeats all that it hears about others: such
 * echoes are skipped, not punished.)
 */
export class PresenceTable {
  readonly #present = new Map<number, Present>()
  /** Clocks at which people left, so that a late echo does not bring them back. */
  readonly #left = new Map<number, number>()
  readonly #dirty = new Set<number>()

  get size(): number {
    return this.#present.size
  }

  /**
   * Takes what a speaker says of one client; false if it is not its to say, or nothing new. `mayClaim` tells whether
   * the clientID belongs to this participant or to nobody.
   */
  hear(
    { client, clock, state }: PresenceEntry,
    {
      speaker,
      user,
      mayClaim,
    }: { speaker: object; user: PresenceUser; mayClaim: (client: number) => boolean },
  ): boolean {
    if (!mayClaim(client)) return false
    const now = this.#present.get(client)
    if (state === nothing) return now?.speaker === speaker && this.#leave(client, clock)
    if (!this.#isNews(client, clock, speaker)) return false
    this.#present.set(client, { speaker, clock, state: withUser(state, user) })
    this.#left.delete(client)
    this.#dirty.add(client)
    return true
  }

  /** Everything that a speaker said goes at once. */
  leave(speaker: object): boolean {
    let changed = false
    for (const [client, present] of this.#present) {
      if (present.speaker === speaker) changed = this.#leave(client, present.clock) || changed
    }
    return changed
  }

  /** What has changed since the last call, once for all recipients. */
  takeChanges(): readonly PresenceEntry[] {
    const changes = [...this.#dirty].map(client => this.#entry(client))
    this.#dirty.clear()
    return changes
  }

  all(): readonly PresenceEntry[] {
    return [...this.#present.keys()].map(client => this.#entry(client))
  }

  #isNews(client: number, clock: number, speaker: object): boolean {
    const now = this.#present.get(client)
    if (now) return clock > now.clock
    const left = this.#left.get(client)
    // Somebody who comes back begins with the clock with which they left; so does an echo, but not as a first word.
    return left === undefined || clock > left || (clock === left && !this.#speaks(speaker))
  }

  #speaks(speaker: object): boolean {
    return [...this.#present.values()].some(present => present.speaker === speaker)
  }

  #leave(client: number, clock: number): boolean {
    this.#present.delete(client)
    this.#left.set(client, clock)
    this.#dirty.add(client)
    return true
  }

  #entry(client: number): PresenceEntry {
    const present = this.#present.get(client)
    if (present) return { client, clock: present.clock, state: present.state }
    return { client, clock: this.#left.get(client) ?? 0, state: nothing }
  }
}

/** A state that makes no sense still shows that its owner is here. */
function withUser(state: string, user: PresenceUser): string {
  const { id, name, role, color } = user
  const said = ownPresence.safeParse(parsed(state))
  return JSON.stringify({ ...said.data, user: { id, name, role, color } })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

import { ownPresence, type PresenceUser } from '#shared/protocol/presence.ts'
import type { PresenceEntry } from './frames.ts'

interface Present {
  readonly speaker: object
  readonly owner: string
  readonly clock: number
  readonly state: string
}

const nothing = 'null'
/** One tab has one clientID; more is somebody who reserves those of others. */
const clientsPerSpeaker = 4

/**
 * Who is here and what they show, by Yjs clientID. Never stored. The server writes who somebody is; what a client says
 * of that, or of anybody else, is not taken. (Every y-websocket client repeats all that it hears about others: such
 * echoes are skipped, not punished.)
 */
export class PresenceTable {
  readonly #present = new Map<number, Present>()
  /** Who left, and at which clock, so that neither a late echo nor somebody else brings them back. */
  readonly #left = new Map<number, { readonly owner: string; readonly clock: number }>()
  readonly #dirty = new Set<number>()

  get size(): number {
    return this.#present.size
  }

  /** Who has spoken as this client since the board was opened. */
  ownerOf(client: number): string | undefined {
    return (this.#present.get(client) ?? this.#left.get(client))?.owner
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
    if (!mayClaim(client) || (this.ownerOf(client) ?? user.id) !== user.id) return false
    const now = this.#present.get(client)
    if (state === nothing) return now?.speaker === speaker && this.#leave(client, now, clock)
    if (!this.#isNews(client, clock, speaker)) return false
    this.#present.set(client, { speaker, owner: user.id, clock, state: withUser(state, user) })
    this.#left.delete(client)
    this.#dirty.add(client)
    return true
  }

  /** Somebody is called differently, or has another role: all that they show says so from now on. */
  turned(speaker: object, user: PresenceUser): boolean {
    let changed = false
    for (const [client, present] of this.#present) {
      if (present.speaker !== speaker) continue
      // Others take a state only with a later clock; the speaker hears it too, and goes on from there.
      const clock = present.clock + 1
      this.#present.set(client, { ...present, clock, state: withUser(present.state, user) })
      this.#dirty.add(client)
      changed = true
    }
    return changed
  }

  /** Everything that a speaker said goes at once. */
  leave(speaker: object): boolean {
    let changed = false
    for (const [client, present] of this.#present) {
      if (present.speaker === speaker) changed = this.#leave(client, present, present.clock) || changed
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
    if (now?.speaker === speaker) return clock > now.clock
    const spoken = this.#clientsOf(speaker)
    if (spoken >= clientsPerSpeaker) return false
    if (now) return clock > now.clock
    const left = this.#left.get(client)
    // Somebody who comes back begins with the clock with which they left; so does an echo, but not as a first word.
    return !left || clock > left.clock || (clock === left.clock && spoken === 0)
  }

  #clientsOf(speaker: object): number {
    let count = 0
    for (const present of this.#present.values()) if (present.speaker === speaker) count += 1
    return count
  }

  #leave(client: number, { owner }: Present, clock: number): boolean {
    this.#present.delete(client)
    this.#left.set(client, { owner, clock })
    this.#dirty.add(client)
    return true
  }

  #entry(client: number): PresenceEntry {
    const present = this.#present.get(client)
    if (present) return { client, clock: present.clock, state: present.state }
    return { client, clock: this.#left.get(client)?.clock ?? 0, state: nothing }
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

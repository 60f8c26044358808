import { ownPresence, type PresenceUser } from '#shared/protocol/presence.ts'
import type { PresenceEntry } from './frames.ts'

interface Present {
  readonly speaker: object
  readonly owner: string
  readonly clocks: Clocks
  /** As it is told to all, encoded once. */
  readonly state: Uint8Array
}

/**
 * A client's own clock when it last spoke, and the one under which others have heard it. They take a state only with a
 * later clock than before, and none under 0, with which clients begin: what is told first or again (after a quick
 * reconnect, or under another name) may need one that the client has not used. The speaker hears it, too, and goes on
 * from there.
 */
interface Clocks {
  readonly heard: number
  readonly told: number
}

const nothing: Uint8Array = Buffer.from('null')
/** One tab has one clientID; more is somebody who reserves those of others. */
const clientsPerSpeaker = 4
/** So many who have left are remembered, the latest. */
const mostLeft = 5000
const utf8 = new TextDecoder()

/**
 * Who is here and what they show, by Yjs clientID. Never stored. The server writes who somebody is; what a client says
 * of that, or of anybody else, is not taken. (Every y-websocket client repeats all that it hears about others: such
 * echoes are skipped, not punished, and not even looked into.)
 */
export class PresenceTable {
  readonly #present = new Map<number, Present>()
  /** Who left, and at which clock, so that neither a late echo nor somebody else brings them back. */
  readonly #left = new Map<number, { readonly owner: string; readonly clocks: Clocks }>()
  readonly #dirty = new Set<number>()
  /** When each would be told of next if they moved as fast as is told of anybody, without a break. */
  readonly #dueAt = new Map<number, number>()
  readonly #everyMs: number

  constructor({ awarenessPerSecond }: { readonly awarenessPerSecond: number }) {
    this.#everyMs = 1000 / awarenessPerSecond
  }

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
    const known = this.#present.get(client) ?? this.#left.get(client)
    if ((known && known.owner !== user.id) || !mayClaim(client)) return false
    if (isNothing(state)) return this.#leave(client, speaker, clock)
    if (!this.#isNews(client, clock, speaker)) return false
    const told = Math.max((known?.clocks.told ?? 0) + 1, clock)
    const clocks = { heard: clock, told }
    this.#present.set(client, { speaker, owner: user.id, clocks, state: withUser(state, user) })
    this.#left.delete(client)
    this.#dirty.add(client)
    return true
  }

  /** Somebody is called differently, or has another role: all that they show says so from now on. */
  turned(speaker: object, user: PresenceUser): boolean {
    let changed = false
    for (const [client, present] of this.#present) {
      if (present.speaker !== speaker) continue
      const clocks = { ...present.clocks, told: present.clocks.told + 1 }
      this.#present.set(client, { ...present, clocks, state: withUser(present.state, user) })
      this.#dirty.add(client)
      changed = true
    }
    return changed
  }

  /** Everything that a speaker said goes at once. */
  leave(speaker: object): boolean {
    let changed = false
    for (const client of [...this.#present.keys()]) changed = this.#leave(client, speaker, 0) || changed
    return changed
  }

  /** Something has changed that nobody has been told. */
  get hasChanges(): boolean {
    return this.#dirty.size > 0
  }

  /**
   * What is to be told now, once for all recipients. Whoever moves faster than is told of anybody waits, and is then
   * told of as they are by that time; whoever leaves never waits. It is the pace over time that counts: a word that
   * comes a little early, as half of them do at an even pace, is told at once.
   */
  takeChanges(now: number): readonly PresenceEntry[] {
    const due = [...this.#dirty].filter(client => this.#isDue(client, now))
    for (const client of due) {
      this.#dirty.delete(client)
      if (this.#present.has(client))
        this.#dueAt.set(client, Math.max(this.#dueAt.get(client) ?? 0, now) + this.#everyMs)
    }
    return due.map(client => this.#entry(client))
  }

  all(): readonly PresenceEntry[] {
    return [...this.#present.keys()].map(client => this.#entry(client))
  }

  /**
   * Somebody who comes back begins with the clock with which they left, or with which the socket that they lost still
   * speaks. So does an echo, but not as a first word.
   */
  #isNews(client: number, clock: number, speaker: object): boolean {
    const now = this.#present.get(client)
    if (now?.speaker === speaker) return clock > now.clocks.heard
    const spoken = this.#clientsOf(speaker)
    if (spoken >= clientsPerSpeaker) return false
    const before = now ?? this.#left.get(client)
    return !before || clock > before.clocks.heard || (clock === before.clocks.heard && spoken === 0)
  }

  #clientsOf(speaker: object): number {
    let count = 0
    for (const present of this.#present.values()) if (present.speaker === speaker) count += 1
    return count
  }

  #isDue(client: number, now: number): boolean {
    return now >= (this.#dueAt.get(client) ?? 0) - this.#everyMs
  }

  #leave(client: number, speaker: object, clock: number): boolean {
    const now = this.#present.get(client)
    if (now?.speaker !== speaker) return false
    const { owner, clocks } = now
    this.#present.delete(client)
    this.#dueAt.delete(client)
    this.#remember(client, owner, {
      heard: Math.max(clocks.heard, clock),
      told: Math.max(clocks.told, clock),
    })
    this.#dirty.add(client)
    return true
  }

  #remember(client: number, owner: string, clocks: Clocks): void {
    this.#left.set(client, { owner, clocks })
    if (this.#left.size <= mostLeft) return
    const [oldest] = this.#left.keys()
    if (oldest !== undefined) this.#left.delete(oldest)
  }

  #entry(client: number): PresenceEntry {
    const present = this.#present.get(client)
    if (present) return { client, clock: present.clocks.told, state: present.state }
    return { client, clock: this.#left.get(client)?.clocks.told ?? 0, state: nothing }
  }
}

function isNothing(state: Uint8Array): boolean {
  return state.length === nothing.length && nothing.every((byte, index) => byte === state[index])
}

/** A state that makes no sense still shows that its owner is here. */
function withUser(state: Uint8Array, user: PresenceUser): Uint8Array {
  const { id, name, role, color } = user
  const said = ownPresence.safeParse(parsed(utf8.decode(state)))
  return Buffer.from(JSON.stringify({ ...said.data, user: { id, name, role, color } }))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

import type { ComingsAndGoings } from '#shared/board/rules/comingsAndGoings.ts'
import { type DeletionAllowance, DeletionPace } from '#shared/board/rules/DeletionPace.ts'
import type { Since } from '#shared/board/rules/owningBy.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { type Actor, openBoard, type Permissions } from '#shared/protocol/permissions.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import { type Freeze, limitsToTell, type Rules } from '#shared/protocol/rules.ts'
import { isSameJson } from '#shared/std/isSameJson.ts'
import type { InForce } from './Replica.ts'

const unbounded: DeletionAllowance = { left: Number.POSITIVE_INFINITY, uncounted: new Map() }

/**
 * What is in force on one board, whether it is open or not. Nothing of it is in the document: clients write there. A
 * freeze is a question to whoever leads, so it lasts until it is answered, and as long as this server runs.
 */
export class BoardRules {
  readonly #limits: Limits
  readonly #paces = new Map<string, DeletionPace>()
  readonly #frozen = new Map<string, Freeze>()
  #permissions: Permissions = openBoard
  /** Undefined until the board is open and can tell. */
  #since: Since | undefined = new Map()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** No session runs, nobody is frozen, and nothing has to be remembered. */
  get isPlain(): boolean {
    return this.#permissions === openBoard && !this.hasFrozen
  }

  get hasFrozen(): boolean {
    return this.#frozen.size > 0
  }

  isInForce(permissions: Permissions): boolean {
    return isSameJson(permissions, this.#permissions)
  }

  /** From now on; `clocks` as they are now, if the board is open. */
  permit(permissions: Permissions, clocks: Since | undefined): void {
    this.#permissions = permissions
    this.#since = clocks
  }

  /** The board has been opened: what lies there was there before. */
  opened(clocks: Since): void {
    this.#since ??= clocks
  }

  inForce({ id, role }: Actor, now: number): InForce {
    const counts = role === 'participant'
    return {
      permissions: this.#permissions,
      isFrozen: this.#frozen.has(id),
      since: this.#since ?? new Map(),
      deletions: counts ? this.#paceOf(id).allowance(now) : unbounded,
    }
  }

  /** What one person is told: the freezes of others only if they lead. `clients`: under which they have written. */
  toldTo({ id, role }: Actor, clients: readonly number[], now: number): Rules {
    const since = this.#since ?? new Map()
    const freeze = role === 'participant' ? this.#frozen.get(id) : undefined
    return {
      role,
      permissions: this.#permissions,
      own: clients.map(client => [client, since.get(client) ?? 0]),
      deleted: this.#paces.get(id)?.made(now) ?? 0,
      ...(freeze && { freeze }),
      frozen: role === 'facilitator' ? [...this.#frozen.values()] : [],
      limits: limitsToTell(this.#limits),
    }
  }

  /** Somebody has done something; answers their freeze if that is what it comes to. */
  did(person: PresenceUser, { added, removed }: ComingsAndGoings, now: number): Freeze | undefined {
    if (added.length + removed.length === 0) return undefined
    const pace = this.#paceOf(person.id)
    if (person.role !== 'facilitator') pace.deleted(removed, now)
    // What a facilitator adds is theirs to take back even if they lead no more.
    pace.added(added, now)
    if (person.role === 'facilitator' || removed.length === 0 || pace.left(now) > 0) return undefined
    return this.#freeze(person, { deleted: pace.made(now), tried: 0 })
  }

  /** Somebody has tried to delete more than goes at once. */
  tried(person: PresenceUser, cards: number, now: number): Freeze {
    return this.#freeze(person, { deleted: this.#paceOf(person.id).made(now), tried: cards })
  }

  /** A facilitator has seen it, and leaves it so; false if nobody is frozen by that id. */
  keepFrozen(id: string): boolean {
    const freeze = this.#frozen.get(id)
    if (freeze) this.#frozen.set(id, { ...freeze, kept: true })
    return freeze !== undefined
  }

  letGo(id: string): boolean {
    this.#paces.get(id)?.begin()
    return this.#frozen.delete(id)
  }

  #freeze({ id, name }: PresenceUser, count: Pick<Freeze, 'deleted' | 'tried'>): Freeze {
    const freeze = { id, name, ...count, kept: false }
    this.#frozen.set(id, freeze)
    return freeze
  }

  #paceOf(id: string): DeletionPace {
    const pace = this.#paces.get(id) ?? new DeletionPace(() => this.#limits)
    this.#paces.set(id, pace)
    return pace
  }
}

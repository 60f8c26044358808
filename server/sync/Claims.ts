/** Clients that one participant may bring to one board: each costs every state vector a few bytes for ever. */
const mostEach = 2000

/**
 * Which participant holds which Yjs clientID: claimed at first use, kept with the board, never shared. `guestOf` names
 * who is present as a client that has written nothing yet: nobody else may begin to write as it.
 */
export class Claims {
  readonly #holders: Map<number, string>
  readonly #counts = new Map<string, number>()
  readonly #guestOf: (client: number) => string | undefined

  constructor(holders: Iterable<readonly [number, string]>, guestOf: (client: number) => string | undefined) {
    this.#holders = new Map(holders)
    this.#guestOf = guestOf
    for (const holder of this.#holders.values()) this.#count(holder)
  }

  get all(): ReadonlyMap<number, string> {
    return this.#holders
  }

  holderOf(client: number): string | undefined {
    return this.#holders.get(client)
  }

  /** Who may write as this client; undefined if whoever comes first. */
  ownerOf(client: number): string | undefined {
    return this.#holders.get(client) ?? this.#guestOf(client)
  }

  isTooMany(clients: readonly number[], participant: string): boolean {
    const fresh = this.#newAmong(clients).length
    return fresh > 0 && (this.#counts.get(participant) ?? 0) + fresh > mostEach
  }

  heldBy(participant: string): readonly number[] {
    return [...this.#holders].flatMap(([client, holder]) => (holder === participant ? [client] : []))
  }

  /** Answers those that nobody held before. */
  add(clients: readonly number[], participant: string): ReadonlyMap<number, string> {
    const fresh = new Map(this.#newAmong(clients).map(client => [client, participant]))
    for (const client of fresh.keys()) {
      this.#holders.set(client, participant)
      this.#count(participant)
    }
    return fresh
  }

  #newAmong(clients: readonly number[]): readonly number[] {
    return clients.filter(client => !this.#holders.has(client))
  }

  #count(holder: string): void {
    this.#counts.set(holder, (this.#counts.get(holder) ?? 0) + 1)
  }
}

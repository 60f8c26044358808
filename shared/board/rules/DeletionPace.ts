import type { Limits } from '#shared/protocol/limits.ts'

export type DeletionLimits = Pick<Limits, 'deletionsAtOnce' | 'deletionsWithinMs' | 'takeBackMs'>

/** What somebody may delete at a moment. */
export interface DeletionAllowance {
  readonly left: number
  /** Cards that they have added just now: these do not count. */
  readonly uncounted: ReadonlyMap<string, unknown>
}

export function allows({ left, uncounted }: DeletionAllowance, cards: readonly string[]): boolean {
  return cards.filter(card => !uncounted.has(card)).length <= left
}

/**
 * How fast one person deletes cards. So many within so long are a matter for a facilitator, whosever the cards are; to
 * take back what one has added just now is not: whoever pastes a list and thinks better of it vandalises nothing.
 */
export class DeletionPace {
  readonly #limits: () => DeletionLimits
  /** When cards were deleted that count, oldest first. */
  #deleted: number[] = []
  /** When cards were added, oldest first. */
  readonly #added = new Map<string, number>()

  constructor(limits: () => DeletionLimits) {
    this.#limits = limits
  }

  /** Those of the cards whose deletion counts. */
  counting(cards: readonly string[], now: number): readonly string[] {
    this.#forget(now)
    return cards.filter(card => !this.#added.has(card))
  }

  /** How many deletions were made lately. */
  made(now: number): number {
    this.#forget(now)
    return this.#deleted.length
  }

  /** How many may follow now. None: enough were made. */
  left(now: number): number {
    return Math.max(0, this.#limits().deletionsAtOnce - this.made(now))
  }

  /** As of now; to be asked for anew each time. */
  allowance(now: number): DeletionAllowance {
    return { left: this.left(now), uncounted: this.#added }
  }

  added(cards: readonly string[], now: number): void {
    for (const card of cards) this.#added.set(card, now)
  }

  deleted(cards: readonly string[], now: number): void {
    const times = this.counting(cards, now).map(() => now)
    this.#deleted = [...this.#deleted, ...times]
    for (const card of cards) this.#added.delete(card)
  }

  /** Somebody else has counted too, and found no fewer than so many. */
  heard(made: number, now: number): void {
    const missing = Math.max(0, made - this.made(now))
    this.#deleted = [...this.#deleted, ...Array.from({ length: missing }, () => now)]
  }

  /** What was added until now is nothing new any more. */
  settle(): void {
    this.#added.clear()
  }

  /** Somebody has looked at it: from here on deletions are counted anew. */
  begin(): void {
    this.#deleted = []
  }

  #forget(now: number): void {
    const { deletionsWithinMs, takeBackMs } = this.#limits()
    this.#deleted = this.#deleted.filter(at => at > now - deletionsWithinMs)
    for (const [card, at] of this.#added) {
      if (at > now - takeBackMs) break
      this.#added.delete(card)
    }
  }
}

import * as Y from 'yjs'
import type { Laid } from './layOut.ts'
import { Participant } from './Participant.ts'
import { type MarkKind, Probe } from './Probe.ts'
import type { Venue } from './Venue.ts'

/** The few in a room who have real documents: they measure latency while it is on, and look through the room after. */
export class Watchers {
  readonly probes: readonly Probe[]
  readonly #participants: readonly Participant[]
  readonly #laid: Laid
  readonly #venue: Venue

  private constructor(parts: {
    probes: readonly Probe[]
    participants: readonly Participant[]
    laid: Laid
    venue: Venue
  }) {
    this.probes = parts.probes
    this.#participants = parts.participants
    this.#laid = parts.laid
    this.#venue = parts.venue
  }

  /** Takes the first seats of a room. */
  static async join(
    venue: Venue,
    laid: Laid,
    { count, kind }: { count: number; kind: MarkKind },
  ): Promise<Watchers> {
    const { dialect, plan } = venue
    const participants = await Promise.all(
      laid.room.seats
        .slice(0, count)
        .map(seat => Participant.join(seat, { dialect, base: laid.base, isToldState: plan.hasState })),
    )
    const cards = laid.notes.slice(0, count)
    const probes = participants.map((one, index) => new Probe(one, { kind, card: cards[index] ?? '' }))
    probes.forEach((probe, index) => {
      probe.watch(cards.filter((_, card) => card !== index))
    })
    return new Watchers({ probes, participants, laid, venue })
  }

  get written(): number {
    return this.probes.reduce((sum, probe) => sum + probe.written, 0)
  }

  /** Marks that have not arrived at one of the other probes. */
  get missing(): number {
    const heard = this.probes.reduce((sum, probe) => sum + probe.latencies.length, 0)
    return this.written * (this.probes.length - 1) - heard
  }

  /**
   * What was said and is nowhere: two audits, one of what was heard while it was on, one of what a newcomer is told,
   * and whether both are the same board.
   */
  async lost(clocks: ReadonlyMap<number, number>): Promise<number> {
    const [witness] = this.#participants
    const [seat] = this.#laid.room.seats
    if (!witness || !seat) return 0
    const lost = missingOf(witness.board.doc, clocks)
    if (!this.#venue.plan.hasState) return lost
    const newcomer = await Participant.join(seat, { dialect: this.#venue.dialect, isToldState: true })
    const told = newcomer.board.doc
    newcomer.leave()
    const differ = JSON.stringify(plainOf(told)) === JSON.stringify(plainOf(witness.board.doc)) ? 0 : 1
    return Math.max(lost, missingOf(told, clocks), differ)
  }

  leave(): void {
    for (const participant of this.#participants) participant.leave()
  }
}

function missingOf(doc: Y.Doc, clocks: ReadonlyMap<number, number>): number {
  let missing = 0
  for (const [client, clock] of clocks) missing += Math.max(0, clock - Y.getState(doc.store, client))
  return missing
}

/** With keys in order: Yjs keeps them in the order in which they came. */
function plainOf(doc: Y.Doc): unknown {
  return ordered(doc.getMap('cards').toJSON())
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, ordered(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

import type { Connection } from './Connection.ts'
import type { Entry, GroupCommit } from './GroupCommit.ts'
import type { Ledger } from './Ledger.ts'
import type { Sending, Taken } from './Replica.ts'
import type { ReplicaLife } from './ReplicaLife.ts'

/** Something that was taken as it came, and what held for whoever sent it. */
export interface Sent {
  readonly taken: Taken
  readonly sender: Connection
  readonly sending: Sending
}

/**
 * What was taken as it came since the last commit began, all of it in one transaction of Yjs. That ends, and all is
 * handed over to be committed, when the next commit begins or somebody wants to see the board. Should it come to a bad
 * end nobody knows by whose fault; but nothing of it is in the log yet, so the board is read anew and each is taken again
 * by itself. Then whoever has broken it is alone, and nobody else notices.
 */
export class Beat {
  readonly #parts: BeatParts
  readonly #handOver = () => void this.end()
  #taken: Sent[] = []
  #again: Sent[] = []

  constructor(parts: BeatParts) {
    this.#parts = parts
  }

  /** How many wait to be taken again. */
  get lost(): number {
    return this.#again.length
  }

  /** It is in the ledger, and will be handed over in time. */
  add(sent: Sent): void {
    this.#taken.push(sent)
    this.#parts.commit.announce(this.#handOver)
  }

  /** Hands over all there is. False if the replica did not bear that, and is being read anew. */
  end(): boolean {
    const { life, commit, broken, rebuild } = this.#parts
    const taken = this.#taken
    if (taken.length === 0) return true
    if (life.replica?.endTransaction()) {
      this.#taken = []
      for (const one of taken) commit.add(this.#parts.entry(one))
      return true
    }
    const [first] = taken
    if (first && taken.length === 1) {
      this.#taken = []
      this.#forgo()
      broken(first.sender)
    }
    rebuild()
    return false
  }

  /** The replica is of no use any more: what it has and the log has not is to be taken again. */
  lose(): void {
    this.#again = [...this.#taken, ...this.#again]
    this.#taken = []
  }

  /** To be called once the board has been read anew. */
  takeAgain(): void {
    const { life, takeAgain } = this.#parts
    while (life.replica) {
      const [sent] = this.#again
      if (!sent) return
      const taken = takeAgain(sent)
      // Until now it counts as lost: that may just have happened again.
      this.#again.shift()
      if (taken) this.#taken.push({ ...sent, taken })
      else this.#forgo()
      this.end()
    }
  }

  /** The board cannot be read any more: nothing comes of what waits. */
  giveUp(): void {
    while (this.#again.pop()) this.#forgo()
  }

  #forgo(): void {
    this.#parts.ledger.forgo()
  }
}

interface BeatParts {
  readonly life: ReplicaLife
  readonly commit: GroupCommit
  readonly ledger: Ledger
  readonly entry: (sent: Sent) => Entry
  /** Takes it as if it had just come; undefined if nothing comes of it. */
  readonly takeAgain: (sent: Sent) => Taken | undefined
  /** What somebody sent has broken the replica. */
  readonly broken: (sender: Connection) => void
  /** Has the board read anew, but for what `lose` takes away first. */
  readonly rebuild: () => void
}

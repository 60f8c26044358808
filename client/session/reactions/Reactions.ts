import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import type { SessionClient } from '#client/wire/session/SessionClient.ts'
import type { PersonId } from '#shared/session/people/Person.ts'
import type { PassingReaction } from '#shared/session/wire.ts'
import { Listeners } from '#shared/std/Listeners.ts'

export interface Reacted {
  readonly from: PersonId
  readonly reaction: PassingReaction
}

interface Floating extends Reacted {
  readonly id: number
}

/** As long as the animation lasts. */
const floatMs = 3600
/** What a room of forty shows at once would hide the board; more than this says no more. */
const mostAtOnce = 20
/** A key that is held, or a finger that drums, must not cost one the line to the session. */
const restMs = 300

/** What floats by in a session: nothing of it is kept, neither here nor by the server. */
export class Reactions {
  /** What others show. */
  readonly heard = new Listeners<Reacted>()
  readonly #convening: Pick<SessionClient, 'signal' | 'signals'>
  readonly #now: () => number
  readonly #inTheAir = new Cell<readonly Floating[]>([])
  #count = 0
  #shownAt = Number.NEGATIVE_INFINITY

  constructor(
    convening: Pick<SessionClient, 'signal' | 'signals'>,
    now: () => number = () => performance.now(),
  ) {
    this.#convening = convening
    this.#now = now
    convening.signals.add(({ from, signal }) => {
      if (!('reaction' in signal)) return
      const reacted = { from, reaction: signal.reaction }
      this.#float(reacted)
      this.heard.tell(reacted)
    })
  }

  get inTheAir(): Observable<readonly Floating[]> {
    return this.#inTheAir
  }

  /** Shows one to everybody, oneself included. False if it comes too soon after the last. */
  show(mine: Reacted): boolean {
    const now = this.#now()
    if (now - this.#shownAt < restMs) return false
    this.#shownAt = now
    this.#convening.signal({ reaction: mine.reaction })
    this.#float(mine)
    return true
  }

  #float(reacted: Reacted): void {
    if (this.#inTheAir.current.length >= mostAtOnce) return
    const floating = { ...reacted, id: this.#count++ }
    this.#inTheAir.set([...this.#inTheAir.current, floating])
    setTimeout(() => this.#inTheAir.set(this.#inTheAir.current.filter(other => other !== floating)), floatMs)
  }
}

const known = new WeakMap<SessionClient, Reactions>()

/** One for each line to a session, for all that shows them. */
export function reactionsOf(convening: SessionClient): Reactions {
  const reactions = known.get(convening) ?? new Reactions(convening)
  known.set(convening, reactions)
  return reactions
}

import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import type { SessionClient } from '#client/wire/session/SessionClient.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { PersonId } from '#shared/session/people/Person.ts'
import { Listeners } from '#shared/std/Listeners.ts'

/** Half of what the server hears from one line, so that commands and reactions pass beside it. */
const everyMs = 66
/** A hand that rests on a point says so again, or those who hear nothing would take it for gone. */
const againMs = 1000
const goneMs = 3000

interface Pointer {
  readonly at: Vector
  readonly forget: ReturnType<typeof setTimeout>
}

/** Where people point, in units of the table. Nothing of it is kept; whoever falls silent points no more. */
export class Laser {
  /** Somebody points elsewhere than before, or no more. */
  readonly moved = new Listeners()
  readonly #convening: Pick<SessionClient, 'signal' | 'signals'>
  readonly #me: PersonId
  readonly #now: () => number
  readonly #others = new Map<PersonId, Pointer>()
  readonly #held = new Cell(false)
  #own: Vector | undefined
  #said: Vector | undefined
  #saidAt = 0
  #ticking: ReturnType<typeof setInterval> | undefined

  constructor(
    convening: Pick<SessionClient, 'signal' | 'signals'>,
    { me, now = () => performance.now() }: { readonly me: PersonId; readonly now?: () => number },
  ) {
    this.#convening = convening
    this.#me = me
    this.#now = now
    convening.signals.add(({ from, signal }) => {
      if (!('reaction' in signal)) this.#hear(from, signal.laser)
    })
  }

  /** Whether it is in one's hand. */
  get held(): Observable<boolean> {
    return this.#held
  }

  /** Everybody's, oneself included. */
  get pointers(): ReadonlyMap<PersonId, Vector> {
    const all = new Map([...this.#others].map(([person, { at }]) => [person, at]))
    return this.#own ? all.set(this.#me, this.#own) : all
  }

  /** Where one points oneself. */
  get own(): Vector | undefined {
    return this.#own
  }

  take(): void {
    this.#held.set(true)
    this.#ticking ??= setInterval(() => this.#say(), everyMs)
  }

  /** At a point of the table; nowhere, when the hand has left it. */
  point(at: Vector | undefined): void {
    if (!this.#held.current) return
    this.#own = at
    this.moved.tell()
  }

  putDown(): void {
    this.point(undefined)
    this.#say()
    clearInterval(this.#ticking)
    this.#ticking = undefined
    this.#held.set(false)
  }

  #say(): void {
    const at = this.#own
    if (at === this.#said && (!at || this.#now() - this.#saidAt < againMs)) return
    this.#said = at
    this.#saidAt = this.#now()
    this.#convening.signal(at ? { laser: [at[0], at[1]] } : {})
  }

  #hear(from: PersonId, at: Vector | undefined): void {
    clearTimeout(this.#others.get(from)?.forget)
    this.#others.delete(from)
    if (at) this.#others.set(from, { at, forget: setTimeout(() => this.#hear(from, undefined), goneMs) })
    this.moved.tell()
  }
}

const known = new WeakMap<SessionClient, Laser>()

/** One for each line to a session, for all that shows or holds it. */
export function laserOf(convening: SessionClient, me: PersonId): Laser {
  const laser = known.get(convening) ?? new Laser(convening, { me })
  known.set(convening, laser)
  return laser
}

import type { PersonId } from '#shared/session/people/Person.ts'
import type { PassingReaction } from '#shared/session/wire.ts'
import type { Reacted } from './Reactions.ts'

/** A reaction, and who showed it meanwhile, however often. */
export interface ReactionTold {
  readonly reaction: PassingReaction
  readonly from: readonly PersonId[]
}

/** Applause comes in a burst, and is one piece of news. */
const gatherMs = 6000

/** For those who hear what others see: at most once in six seconds, each reaction once. */
export class ReactionNews {
  readonly #tell: (news: readonly ReactionTold[]) => void
  readonly #gathered = new Map<PassingReaction, Set<PersonId>>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(tell: (news: readonly ReactionTold[]) => void) {
    this.#tell = tell
  }

  hear({ from, reaction }: Reacted): void {
    const people = this.#gathered.get(reaction) ?? new Set()
    this.#gathered.set(reaction, people.add(from))
    this.#timer ??= setTimeout(() => this.#say(), gatherMs)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#gathered.clear()
  }

  #say(): void {
    const news = [...this.#gathered].map(([reaction, people]) => ({ reaction, from: [...people] }))
    this.stop()
    this.#tell(news)
  }
}

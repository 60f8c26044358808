import type { CardId } from '#shared/board/ids.ts'
import type { Reaction } from '#shared/board/kinds.ts'
import type { BoardView } from './BoardView.ts'
import { threadsOf } from './threadsOf.ts'

/** What others have said about a card, as it shows on the card itself. */
export interface Marks {
  /** Threads that are not resolved. */
  readonly open: number
  readonly reactions: readonly {
    readonly reaction: Reaction
    readonly count: number
    readonly isMine: boolean
  }[]
}

/** Marks by card. Those of a card that nobody has spoken about meanwhile are the same object as before. */
export class CardMarks {
  readonly #view: BoardView
  readonly #me: string
  #marks: ReadonlyMap<CardId, Marks>
  readonly #release: () => void

  constructor(view: BoardView, me: string) {
    this.#view = view
    this.#me = me
    this.#marks = this.#counted()
    this.#release = view.changed.add(({ comments }) => {
      if (comments) this.#marks = keepingEqual(this.#marks, this.#counted())
    })
  }

  of(card: CardId): Marks | undefined {
    return this.#marks.get(card)
  }

  destroy(): void {
    this.#release()
  }

  #counted(): ReadonlyMap<CardId, Marks> {
    const reactions = Map.groupBy(this.#view.reactions.values(), ({ card }) => card)
    const threads = Map.groupBy(
      threadsOf(this.#view.comments.values()).filter(({ first }) => !first.resolved && 'card' in first.on),
      ({ first }) => ('card' in first.on ? first.on.card : ''),
    )
    const cards = new Set([...reactions.keys(), ...threads.keys()])
    return new Map(
      [...cards].map(card => {
        const shown = Map.groupBy(reactions.get(card) ?? [], ({ reaction }) => reaction)
        const counted = [...shown].map(([reaction, by]) => ({
          reaction,
          count: new Set(by.map(({ author }) => author)).size,
          isMine: by.some(({ author }) => author === this.#me),
        }))
        return [card, { open: threads.get(card)?.length ?? 0, reactions: counted }]
      }),
    )
  }
}

function keepingEqual(
  before: ReadonlyMap<CardId, Marks>,
  now: ReadonlyMap<CardId, Marks>,
): ReadonlyMap<CardId, Marks> {
  return new Map(
    [...now].map(([card, marks]) => {
      const former = before.get(card)
      return [card, former && JSON.stringify(former) === JSON.stringify(marks) ? former : marks]
    }),
  )
}

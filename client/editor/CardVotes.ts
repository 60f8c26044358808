import type { CardId } from '#shared/board/ids.ts'
import { isSameJson } from '#shared/std/isSameJson.ts'
import { Listeners } from '#shared/std/Listeners.ts'

/** What a vote shows on a card. */
export type CardVote =
  /** One's own dots, while it is open. */
  | { readonly state: 'open'; readonly dots: number; readonly mayGive: boolean }
  /** What the group gave, once it is closed. */
  | { readonly state: 'closed'; readonly score: number; readonly rank: number }

/** The vote as it shows on the cards that are voted on. Those on which nothing has changed keep the same object. */
export class CardVotes {
  readonly #changed = new Listeners()
  #byCard: ReadonlyMap<CardId, CardVote> = new Map()
  #give: (card: CardId, by: 1 | -1) => void = () => {}

  of(card: CardId): CardVote | undefined {
    return this.#byCard.get(card)
  }

  /** `give` puts a dot on a card, or takes one back. */
  show(byCard: ReadonlyMap<CardId, CardVote>, give: (card: CardId, by: 1 | -1) => void): void {
    this.#give = give
    const kept = [...byCard].map(([card, vote]): [CardId, CardVote] => {
      const former = this.#byCard.get(card)
      return [card, former && isSameJson(former, vote) ? former : vote]
    })
    this.#byCard = new Map(kept)
    this.#changed.tell()
  }

  give(card: CardId, by: 1 | -1): void {
    this.#give(card, by)
  }

  subscribe = (listener: () => void): (() => void) => this.#changed.add(listener)
}

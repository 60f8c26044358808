import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardView } from './BoardView.ts'
import { readingOrder } from './readingOrder.ts'

/**
 * At which place each card is read, and so which of two lies on top: the later one. Found once, and again only after
 * cards came, went or changed places; words and colours change nothing.
 */
export class ReadingRanks {
  readonly #view: BoardView
  readonly #marks = new Map<CardId, string>()
  #ranks: ReadonlyMap<CardId, number> | undefined
  readonly #release: () => void

  constructor(view: BoardView) {
    this.#view = view
    this.#release = view.changed.add(({ cards, canvases }) => {
      if (canvases) this.#ranks = undefined
      if (this.#ranks) for (const id of cards) this.#check(id)
    })
  }

  rankOf(id: CardId): number {
    return this.#known().get(id) ?? -1
  }

  /** In reading order. */
  sorted(ids: Iterable<CardId>): CardId[] {
    const ranks = this.#known()
    return [...ids].sort((a, b) => (ranks.get(a) ?? -1) - (ranks.get(b) ?? -1))
  }

  destroy(): void {
    this.#release()
  }

  #check(id: CardId): void {
    const card = this.#view.card(id)
    if (this.#marks.get(id) !== (card && markOf(card))) this.#ranks = undefined
  }

  #known(): ReadonlyMap<CardId, number> {
    if (this.#ranks) return this.#ranks
    const { canvases, cards } = this.#view
    this.#marks.clear()
    for (const card of cards.values()) this.#marks.set(card.id, markOf(card))
    this.#ranks = new Map(readingOrder(canvases, cards.values()).map((id, rank) => [id, rank]))
    return this.#ranks
  }
}

function markOf({ canvas, zone, order }: CardSnapshot): string {
  return `${canvas} ${zone} ${order}`
}

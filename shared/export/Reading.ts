import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '#shared/canvases/BoardIndex.ts'
import type { Author } from '#shared/protocol/http.ts'
import { withConsent } from './withConsent.ts'

export interface ReadingOptions {
  /** The roster: who the authors of cards are. */
  readonly authors: readonly Author[]
  /** ISO day, from the outside, so that the same board gives the same pages. */
  readonly today: string
}

/**
 * A board as every export but board.json reads it: consent is applied on the way in (`withConsent`), then cards and
 * links are looked up by what pages need.
 */
export class Reading extends BoardIndex {
  readonly today: string
  readonly #authors: ReadonlyMap<string, Author>
  readonly #authorsByName: ReadonlyMap<string, Author>
  readonly #clusters: ReadonlyMap<string, string>
  readonly #order: ReadonlyMap<string, number>

  constructor(snapshot: BoardSnapshot, { authors, today }: ReadingOptions) {
    const shown = withConsent({ snapshot, authors })
    super(shown.snapshot)
    this.today = today
    this.#authors = new Map(shown.authors.map(author => [author.id, author]))
    this.#authorsByName = new Map(shown.authors.map(author => [author.name, author]))
    this.#clusters = new Map(shown.snapshot.clusters.map(({ id, name }) => [id, name]))
    this.#order = new Map(this.ofKind('person').map(({ id }, index) => [id, index]))
  }

  /** The name of the cluster a card is in; empty for none. */
  cluster(card: CardSnapshot): string {
    return (card.cluster !== undefined && this.#clusters.get(card.cluster)) || ''
  }

  /** Who wrote the card, if that may be said. */
  author(card: CardSnapshot): Author | undefined {
    return card.author === undefined ? undefined : this.#authors.get(card.author)
  }

  /** Which of the twelve colours a person's disc has: that of the author of the same id or name, else in order. */
  colorOf(person: CardSnapshot): number {
    const author = this.#authors.get(person.id) ?? this.#authorsByName.get(person.text)
    return (author?.color ?? this.#order.get(person.id) ?? 0) % 12
  }
}

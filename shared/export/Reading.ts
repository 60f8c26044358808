import { colorOfPerson } from '#shared/board/colorOfPerson.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '#shared/canvases/BoardIndex.ts'
import type { Author } from '#shared/protocol/http.ts'
import { type Days, daysIn } from './daysIn.ts'
import { withConsent } from './withConsent.ts'

export interface ReadingOptions {
  /** The roster: who the authors of cards are. */
  readonly authors: readonly Author[]
  /** ISO day, from the outside, so that the same board gives the same pages. */
  readonly today: string
  /** In which the group writes; absent means as its board says. */
  readonly language?: string | undefined
}

/**
 * A board as every export but board.json reads it: consent is applied on the way in (`withConsent`), then cards and
 * links are looked up by what pages need.
 */
export class Reading extends BoardIndex {
  readonly today: string
  /** How days are written in the group's language. */
  readonly days: Days
  /** What people have written elsewhere than on the board, without the names of those who are not listed. */
  readonly redact: (text: string) => string
  readonly #authors: ReadonlyMap<string, Author>
  readonly #clusters: ReadonlyMap<string, string>

  constructor(snapshot: BoardSnapshot, { authors, today, language }: ReadingOptions) {
    const shown = withConsent({ snapshot, authors })
    super(shown.snapshot)
    this.today = today
    this.days = daysIn(language ?? snapshot.board.language)
    this.redact = shown.redact
    this.#authors = new Map(shown.authors.map(author => [author.id, author]))
    this.#clusters = new Map(shown.snapshot.clusters.map(({ id, name }) => [id, name]))
  }

  /** The name of the cluster a card is in; empty for none. */
  cluster(card: CardSnapshot): string {
    return (card.cluster !== undefined && this.#clusters.get(card.cluster)) || ''
  }

  /** Who wrote the card, if that may be said. */
  author(card: CardSnapshot): Author | undefined {
    return card.author === undefined ? undefined : this.#authors.get(card.author)
  }

  /** A participant's name, if it may be said; empty otherwise. */
  nameOf(author: string | undefined): string {
    return (author !== undefined && this.#authors.get(author)?.name) || ''
  }

  /** Which of the twelve colours a person's disc has. */
  colorOf(person: CardSnapshot): number {
    return colorOfPerson(person.id, this.#authors.get(person.id))
  }
}

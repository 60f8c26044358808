import type { LinkType } from '#shared/board/linkTypes.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import type { Author } from '#shared/protocol/http.ts'
import { type Attributed, withConsent } from './withConsent.ts'

export interface ReadingOptions {
  /** The roster: who the authors of cards are. */
  readonly authors: readonly Author[]
  /** ISO day, from the outside, so that the same board gives the same pages. */
  readonly today: string
}

/**
 * A board as every export but board.json reads it: consent is applied on the way in (`withConsent`), then cards and
 * links are looked up by what pages need. Links whose ends are gone are not there.
 */
export class Reading {
  readonly board: BoardSnapshot
  readonly today: string
  readonly #authors: ReadonlyMap<string, Author>
  readonly #cards = new Map<string, CardSnapshot>()
  readonly #zones = new Map<string, CardSnapshot[]>()
  readonly #out = new Map<string, CardSnapshot[]>()
  readonly #in = new Map<string, CardSnapshot[]>()
  readonly #people = new Map<string, number>()

  constructor(snapshot: BoardSnapshot, { authors, today }: ReadingOptions) {
    const attributed: Attributed = withConsent({ snapshot, authors })
    this.board = attributed.snapshot
    this.today = today
    this.#authors = new Map(attributed.authors.map(author => [author.id, author]))
    for (const card of this.board.cards) {
      this.#cards.set(card.id, card)
      append(this.#zones, card.zone, card)
      if (card.kind === 'person') this.#people.set(card.id, this.#people.size)
    }
    for (const { type, from, to } of this.board.links) {
      const start = this.#cards.get(from)
      const end = this.#cards.get(to)
      if (!start || !end) continue
      append(this.#out, `${type} ${from}`, end)
      append(this.#in, `${type} ${to}`, start)
    }
  }

  card(id: string): CardSnapshot | undefined {
    return this.#cards.get(id)
  }

  /** The cards of one zone, in their order. */
  zone(id: string): readonly CardSnapshot[] {
    return this.#zones.get(id) ?? []
  }

  ofKind(...kinds: readonly CardSnapshot['kind'][]): readonly CardSnapshot[] {
    return this.board.cards.filter(card => kinds.includes(card.kind))
  }

  /** What the card points at: the owner of an activity, the topics of a question. */
  from(card: CardSnapshot, type: LinkType): readonly CardSnapshot[] {
    return this.#out.get(`${type} ${card.id}`) ?? []
  }

  /** What points at the card: the activities that address a question. */
  to(card: CardSnapshot, type: LinkType): readonly CardSnapshot[] {
    return this.#in.get(`${type} ${card.id}`) ?? []
  }

  one(card: CardSnapshot, type: LinkType): CardSnapshot | undefined {
    return this.from(card, type)[0]
  }

  cluster(card: CardSnapshot): string {
    return this.board.clusters.find(cluster => cluster.id === card.cluster)?.name ?? ''
  }

  /** Who wrote the card, if that may be said. */
  author(card: CardSnapshot): Author | undefined {
    return card.author === undefined ? undefined : this.#authors.get(card.author)
  }

  /** The colour of a person's disc: that of the author of the same name or id, else dealt in order. */
  colorOf(person: CardSnapshot): number {
    const author =
      this.#authors.get(person.id) ?? [...this.#authors.values()].find(({ name }) => name === person.text)
    return (author?.color ?? this.#people.get(person.id) ?? 0) % 12
  }

  hasCanvas(id: string): boolean {
    return this.board.canvases.some(canvas => canvas.template === id)
  }
}

function append<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key)
  if (items) items.push(item)
  else map.set(key, [item])
}

import type { CanvasId, CardId, ZoneId } from '#shared/board/ids.ts'
import type { CardKind } from '#shared/board/kinds.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'

/** A snapshot made ready for questions: by zone, by kind, along links. Cards come in reading order. */
export class BoardIndex {
  readonly snapshot: BoardSnapshot
  readonly #cards: ReadonlyMap<CardId, CardSnapshot>
  readonly #zones = new Map<ZoneId, CardSnapshot[]>()
  readonly #ends = new Map<string, CardSnapshot[]>()
  readonly #starts = new Map<string, CardSnapshot[]>()

  constructor(snapshot: BoardSnapshot) {
    this.snapshot = snapshot
    this.#cards = new Map(snapshot.cards.map(card => [card.id, card]))
    for (const card of snapshot.cards) push(this.#zones, card.zone, card)
    for (const { type, from, to } of snapshot.links) {
      const start = this.#cards.get(from)
      const end = this.#cards.get(to)
      if (!start || !end) continue
      push(this.#ends, `${type} ${from}`, end)
      push(this.#starts, `${type} ${to}`, start)
    }
  }

  hasCanvas(id: CanvasId): boolean {
    return this.snapshot.canvases.some(canvas => canvas.id === id)
  }

  card(id: CardId): CardSnapshot | undefined {
    return this.#cards.get(id)
  }

  inZone(zone: ZoneId): readonly CardSnapshot[] {
    return this.#zones.get(zone) ?? []
  }

  inZones(zones: readonly ZoneId[]): readonly CardSnapshot[] {
    return zones.flatMap(zone => this.inZone(zone))
  }

  onCanvas(canvas: CanvasId): readonly CardSnapshot[] {
    return this.snapshot.cards.filter(card => card.canvas === canvas)
  }

  ofKind(kind: CardKind): readonly CardSnapshot[] {
    return this.snapshot.cards.filter(card => card.kind === kind)
  }

  /** Where links of a type lead from this card. */
  ends(card: CardSnapshot, type: LinkType): readonly CardSnapshot[] {
    return this.#ends.get(`${type} ${card.id}`) ?? []
  }

  /** Where links of a type come from that lead to this card. */
  starts(card: CardSnapshot, type: LinkType): readonly CardSnapshot[] {
    return this.#starts.get(`${type} ${card.id}`) ?? []
  }

  /**
   * The card itself and those that show the same thing on another canvas: of the same kind, and tied by
   * "relates to" or with the same words. A question on the learning agenda shares its host with the Domain canvas.
   */
  shownAs(card: CardSnapshot): readonly CardSnapshot[] {
    const tied = new Set([...this.ends(card, 'relates_to'), ...this.starts(card, 'relates_to')])
    const words = plainWords(card.text)
    return this.snapshot.cards.filter(
      other =>
        other === card ||
        (other.kind === card.kind &&
          other.canvas !== card.canvas &&
          (tied.has(other) || (words !== '' && plainWords(other.text) === words))),
    )
  }
}

function plainWords(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key)
  if (items) items.push(item)
  else map.set(key, [item])
}

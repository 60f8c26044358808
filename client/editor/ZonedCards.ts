import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { type Place, placeKey } from './sheets.ts'

/** Cards by id, and by the zone they lie in: what a zone holds is asked at every change, on boards of thousands. */
export class ZonedCards extends Map<CardId, CardSnapshot> {
  readonly #zones = new Map<string, Map<CardId, CardSnapshot>>()

  inZone(place: Place): CardSnapshot[] {
    return [...(this.#zones.get(placeKey(place))?.values() ?? [])]
  }

  countIn(place: Place): number {
    return this.#zones.get(placeKey(place))?.size ?? 0
  }

  override set(id: CardId, card: CardSnapshot): this {
    const former = this.get(id)
    const key = placeKey(card)
    if (former && placeKey(former) !== key) this.#zones.get(placeKey(former))?.delete(id)
    const zone = this.#zones.get(key)
    if (zone) zone.set(id, card)
    else this.#zones.set(key, new Map([[id, card]]))
    return super.set(id, card)
  }

  override delete(id: CardId): boolean {
    const former = this.get(id)
    if (former) this.#zones.get(placeKey(former))?.delete(id)
    return super.delete(id)
  }
}

export type ReadonlyZonedCards = ReadonlyMap<CardId, CardSnapshot> & Pick<ZonedCards, 'inZone' | 'countIn'>

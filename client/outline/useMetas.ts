import { useMemo } from 'react'
import { shortName } from '#client/editor/shortName.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { zoneOf } from '#shared/canvases/zoneOf.ts'
import { lineMeta } from './lineMeta.ts'

/** The second line of every card. */
export function useMetas({ cards, canvases, links }: BoardSnapshot): ReadonlyMap<CardId, string> {
  return useMemo(() => {
    const byId = new Map(cards.map(card => [card.id, card]))
    const template = new Map(canvases.map(canvas => [canvas.id, canvas.template]))
    const starting = Map.groupBy(links, link => link.from)
    const nameOf = (id: CardId) => {
      const card = byId.get(id)
      return card && shortName(card)
    }
    return new Map(
      cards.map(card => {
        const zone = zoneOf(template.get(card.canvas) ?? '', card.zone)
        const meta = lineMeta(card, { zone, links: starting.get(card.id) ?? [], nameOf })
        return [card.id, meta.join(' · ')]
      }),
    )
  }, [cards, canvases, links])
}

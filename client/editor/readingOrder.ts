import type { CardId } from '#shared/board/ids.ts'
import { byOrder } from '#shared/board/read.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { type Canvases, sheetOf } from './sheets.ts'

/** Cards as one would read them aloud: sheet by sheet, zone by zone, each zone in its order. */
export function readingOrder(canvases: Canvases, cards: Iterable<CardSnapshot>): readonly CardId[] {
  const ranks = new Map<string, number>()
  for (const canvas of [...canvases.values()].sort(byOrder)) {
    for (const zone of sheetOf(canvases, canvas.id)?.template.zones ?? [])
      ranks.set(`${canvas.id} ${zone.id}`, ranks.size)
  }
  const rankOf = (card: CardSnapshot) => ranks.get(`${card.canvas} ${card.zone}`) ?? ranks.size
  return [...cards].sort((a, b) => rankOf(a) - rankOf(b) || byOrder(a, b)).map(card => card.id)
}

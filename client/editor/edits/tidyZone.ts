import { t } from '#client/words/t.ts'
import { ordersBetween } from '#shared/board/orderBetween.ts'
import { byOrder } from '#shared/board/read.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { placeMeaning } from '#shared/canvases/placeMeaning.ts'
import { tidySeats } from '#shared/canvases/tidySeats.ts'
import type { Editor } from '../Editor.ts'
import { type Place, sheetOf, zoneIn } from '../sheets.ts'
import { whyNotAny } from '../whyNotAny.ts'
import { settleCards } from './settleCards.ts'
import { sortedFor, type TidyBy } from './sortedFor.ts'

/**
 * Lays all cards of a zone in rows, in reading order, by votes, or gathered by cluster, colour or author. They are read in the
 * order in which they then lie.
 */
export function tidyZone(editor: Editor, place: Place, by: TidyBy): void {
  const { view, boxes } = editor
  const sheet = sheetOf(view.canvases, place.canvas)
  const zone = sheet && zoneIn(sheet, place.zone)
  if (!sheet || !zone) return
  const cards = view.cards.inZone(place)
  if (editor.refuses(whyNotAny(cards, ({ id }) => editor.rights.whyNotMove(id)))) return
  const { template } = sheet
  const { perspectives } = view.meta
  const sorted = sortedFor(editor, cards, by)
  const seated = sorted.flatMap(({ card, group }) => {
    const box = boxes.boxOf(card.id)
    const { perspective } = card.fields
    return box
      ? {
          kind: card.kind,
          text: card.text,
          w: box.w,
          h: box.h,
          group,
          named: by === 'cluster' && group !== '',
          perspective: typeof perspective === 'string' ? perspective : undefined,
        }
      : []
  })
  const { places, overlaps } = tidySeats(seated, { template, zone, perspectives })
  const orders = ordersFor(sorted.map(({ card }) => card))
  const placements = sorted.map(({ card }, index) => {
    const at = places[index] ?? card.at
    const fields = placeMeaning(card, { template, zone, at, perspectives })
    return { id: card.id, ...place, at, fields, order: orders[index] ?? card.order }
  })
  const moved = settleCards(editor, placements)
  if (overlaps) editor.crowded.tell(place)
  else if (moved > 0) editor.say(t('arrange.tidied', { zone: zone.title, n: sorted.length }))
  else editor.say(t('arrange.alreadyTidy', { zone: zone.title }))
}

/** The orders that the cards have, dealt anew; where two have the same, fresh ones in their place. */
function ordersFor(cards: readonly CardSnapshot[]): readonly string[] {
  const orders = cards.toSorted(byOrder).map(({ order }) => order)
  const isStrict = orders.every((order, index) => index === 0 || (orders[index - 1] ?? '') < order)
  return isStrict ? orders : ordersBetween(orders.at(-1), undefined, cards.length)
}

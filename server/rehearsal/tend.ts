import type { Board, Origin } from '#shared/board/Board.ts'
import { linkCards } from '#shared/board/changes/linkCards.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { setField } from '#shared/board/changes/setField.ts'
import { type Standing, whyNot } from '#shared/protocol/permissions.ts'
import { seatsFor } from '#shared/session/writing/seatsFor.ts'
import type { Tending } from './tending.ts'

/** Whether the step lets somebody do it, as far as the card goes; the server would refuse the rest. */
export function mayTend({ card, zone, fields, links }: Tending, standing: Standing): boolean {
  const whose = card.author === standing.id ? 'own' : 'others'
  const at = { canvas: card.canvas, zone: card.zone, isLocked: false }
  const moves = zone !== undefined
  const writes = fields !== undefined || links !== undefined
  return (
    !(moves && whyNot(standing, { do: 'move', whose, from: at, to: { ...at, zone } })) &&
    !(writes && whyNot(standing, { do: 'edit', whose, at }))
  )
}

export function tend(table: Board, { card, zone, fields = {}, links = [] }: Tending, origin: Origin): void {
  table.change(origin, () => {
    if (zone !== undefined) {
      const [seat] = seatsFor(table, [card], { canvas: card.canvas, zone })
      if (seat) placeCards(table, [{ id: card.id, ...seat }], origin)
    }
    for (const [key, value] of Object.entries(fields)) setField(table, card.id, key, value, origin)
    for (const { type, to } of links) linkCards(table, { type, from: card.id, to }, origin)
  })
}

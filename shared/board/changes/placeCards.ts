import type { Vector } from '../../geometry/vector.ts'
import { rounded } from '../../geometry/vector.ts'
import type { Board, Entry, Origin } from '../Board.ts'
import { type FieldValue, fieldSpec } from '../fields.ts'
import type { CanvasId, CardId, ClusterId, ZoneId } from '../ids.ts'
import { isCardKind } from '../kinds.ts'
import { entryOf } from '../read.ts'

export interface Placement {
  readonly id: CardId
  readonly canvas: CanvasId
  readonly zone: ZoneId
  readonly at: Vector
  /** Where it comes in reading order, if that changes, too. */
  readonly order?: string
  /** The cluster in which it lies there; null for none. Left out, it stays as it was. */
  readonly cluster?: ClusterId | null
  /** What the place says about the card, as fields to set or (undefined) to clear. */
  readonly fields?: Readonly<Record<string, FieldValue | undefined>>
}

/**
 * Puts cards where they were dropped. Zone, position and what they mean are written together: membership is
 * data, not geometry.
 * Cards that another person has deleted meanwhile are skipped: a move never brings them back.
 */
export function placeCards(board: Board, placements: readonly Placement[], origin: Origin): void {
  board.change(origin, () => {
    for (const { id, canvas, zone, at, order, cluster, fields = {} } of placements) {
      const card = entryOf(board.cards, id)
      if (!card) continue
      if (card.get('canvas') !== canvas) card.set('canvas', canvas)
      if (card.get('zone') !== zone) card.set('zone', zone)
      card.set('at', rounded(at))
      if (order !== undefined) card.set('order', order)
      if (cluster === null) card.delete('cluster')
      else if (cluster !== undefined) card.set('cluster', cluster)
      setFields(card, fields)
    }
  })
}

function setFields(card: Entry, fields: NonNullable<Placement['fields']>): void {
  const kind = card.get('kind')
  for (const [key, value] of Object.entries(fields)) {
    if (!isCardKind(kind) || !fieldSpec(kind, key)) continue
    if (value === undefined) card.delete(key)
    else card.set(key, value)
  }
}

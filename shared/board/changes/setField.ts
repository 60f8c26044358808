import type { Board, Origin } from '../Board.ts'
import { type FieldValue, fieldSpec, validField } from '../fields.ts'
import type { CardId } from '../ids.ts'
import { isCardKind } from '../kinds.ts'
import { entryOf } from '../read.ts'

/** Sets or (with undefined) clears one field; false if the card is gone or may not hold this value. */
export function setField(
  board: Board,
  id: CardId,
  key: string,
  value: FieldValue | undefined,
  origin: Origin,
): boolean {
  const card = entryOf(board.cards, id)
  const kind = card?.get('kind')
  const spec = isCardKind(kind) ? fieldSpec(kind, key) : undefined
  if (!card || !spec) return false
  if (value !== undefined && validField(spec, value) === undefined) return false
  board.change(origin, () => {
    if (value === undefined) card.delete(key)
    else card.set(key, value)
  })
  return true
}

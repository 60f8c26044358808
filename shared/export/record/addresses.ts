import { fieldsOf } from '#shared/board/fields.ts'
import type { Reading } from '../Reading.ts'
import { textField } from '../words.ts'
import { type Block, table } from './recordModel.ts'

/** Every web address on the board, with the card that has it. */
export function addresses(reading: Reading): readonly Block[] {
  const rows = reading.snapshot.cards.flatMap(card =>
    fieldsOf[card.kind]
      .filter(({ type }) => type === 'url')
      .map(({ key }) => textField(card, key))
      .filter(address => address !== '')
      .map(address => [card.text, { address, text: address }]),
  )
  return table(['What', 'Where'], rows)
}

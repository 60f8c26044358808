import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { capital, say, textField } from '../words.ts'
import { type Block, type Cell, part, table } from './recordModel.ts'

/** 9: what can be reused, and what is being made. */
export function repertoire(reading: Reading): readonly Block[] {
  const have = reading.inZone('practice.have')
  const make = reading.inZone('practice.make')
  if (have.length + make.length === 0) return []
  return [...part('We already have', shelf(reading, have)), ...part('We will make', shelf(reading, make))]
}

function shelf(reading: Reading, cards: readonly CardSnapshot[]): readonly Block[] {
  const rows = cards.map(card => [
    card.text,
    capital(say(textField(card, 'form'))),
    capital(say(textField(card, 'state'))),
    reading.ends(card, 'stewarded_by').map(nameOnRecord).join(', '),
    webAddress(card),
  ])
  return table(['What', 'Form', 'State', 'Steward', 'Where'], rows)
}

export function webAddress(card: CardSnapshot): Cell {
  const address = textField(card, 'address')
  return address === '' ? '' : { address, text: address }
}

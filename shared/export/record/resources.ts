import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { listField } from '../words.ts'
import { type Block, type Inline, list, part } from './recordModel.ts'

const backing = ['community.sponsor', 'community.support'] as const

/** 12: what sponsors and supporters give and ask, and what else the community needs. */
export function resources(reading: Reading): readonly Block[] {
  const backers = backing.flatMap(zone => reading.inZone(zone))
  const line = (key: 'offers' | 'asks') =>
    backers.flatMap((card): Inline[][] => {
      const items = listField(card, key)
      return items.length > 0 ? [[`${items.join('; ')} (${nameOnRecord(card)})`]] : []
    })
  const offered = list(line('offers'))
  const asked = list(line('asks'))
  const enabling = list(reading.inZone('value.enabling').map(card => [card.text]))
  return [
    ...(offered.length > 0 ? part('Offered', offered) : []),
    ...(asked.length > 0 ? part('Asked for in return', asked) : []),
    ...(enabling.length > 0 ? part('What helps us work', enabling) : []),
  ]
}

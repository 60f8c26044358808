import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { capital, listField, say, textField } from '../words.ts'
import { type Block, table } from './recordModel.ts'
import { webAddress } from './repertoire.ts'

/** 10: where the community meets and keeps things. */
export function tools(reading: Reading): readonly Block[] {
  const rows = reading
    .inZone('habitat.tools')
    .map(card => [
      card.text,
      capital(listField(card, 'orientation').map(say).join(', ')),
      reading.ends(card, 'stewarded_by').map(nameOnRecord).join(', '),
      capital(say(textField(card, 'access'))),
      textField(card, 'archive'),
      webAddress(card),
    ])
  return table(['Tool', 'For', 'Steward', 'Access', 'Archive', 'Where'], rows)
}

import type { Reading } from '../Reading.ts'
import { listed, say, textField } from '../words.ts'
import { type Block, list, paragraph, part } from './recordModel.ts'

/** 6: agreements, how one joins and leaves, and how decisions were taken so far. */
export function together(reading: Reading): readonly Block[] {
  const agreements = written(reading, 'community.agreements')
  const joining = written(reading, 'community.joining')
  const methods = new Set(reading.ofKind('decision').flatMap(card => say(textField(card, 'method')) || []))
  if (agreements.length + joining.length + methods.size === 0) return []
  const decided = [...methods]
  return [
    ...part('How we want to be', agreements),
    ...part('Joining, moving, leaving', joining),
    ...part('How we decide', decided.length > 0 ? [paragraph(`So far by ${listed(decided)}.`)] : []),
  ]
}

function written(reading: Reading, zone: string): readonly Block[] {
  const cards = reading.inZone(zone).filter(card => card.text.trim() !== '')
  return list(cards.map(card => [card.text]))
}

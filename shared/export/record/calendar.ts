import { rhythmStrip, stripStart } from '#shared/canvases/derived/rhythmStrip.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { type Block, type Inline, paragraph, table } from './recordModel.ts'
import { wayTo } from './ways.ts'

/** 8: the next twelve weeks, derived from the activities. */
export function calendar(reading: Reading): readonly Block[] {
  const { snapshot, today } = reading
  const { events, lines } = rhythmStrip(snapshot, stripStart(snapshot, today))
  const textOf = (id: string) => reading.card(id)?.text ?? ''
  const rows = events
    .filter(({ date }) => date >= today)
    .map(({ date, card, owner }) => [
      reading.days.long(date),
      activityNamed(reading, card),
      ownerName(reading, owner),
    ])
  return [
    ...table(['Day', 'Activity', 'Owner'], rows),
    ...(lines.length > 0
      ? [paragraph(`Always open: ${lines.map(({ card }) => textOf(card)).join('; ')}.`)]
      : []),
  ]
}

function activityNamed(reading: Reading, id: string): Inline {
  const card = reading.card(id)
  return card ? wayTo(card) : ''
}

function ownerName(reading: Reading, id: string | undefined): string {
  const owner = id === undefined ? undefined : reading.card(id)
  return owner ? nameOnRecord(owner) : ''
}

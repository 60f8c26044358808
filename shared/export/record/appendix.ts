import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { capital, say, textField } from '../words.ts'
import { addresses } from './addresses.ts'
import { comments } from './comments.ts'
import { type Block, type Inline, joined, list, part, table } from './recordModel.ts'
import { wayTo } from './ways.ts'

/** A: who "we" are, what people will try, what is parked, what was said, and where links lead. */
export function appendix(
  reading: Reading,
  { withComments }: { readonly withComments: boolean },
): readonly Block[] {
  return [
    ...ifAny('We are people who…', list(written(reading, 'domain.identity'))),
    ...ifAny('What people will try', commitmentTable(reading, reading.ofKind('commitment'))),
    ...ifAny('Topics not placed yet', list(written(reading, 'domain.topics'))),
    ...ifAny('Parked for later', list(parked(reading))),
    ...(withComments ? ifAny('Comments', comments(reading)) : []),
    ...ifAny('Links', addresses(reading)),
  ]
}

function ifAny(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length > 0 ? part(title, blocks) : []
}

function written(reading: Reading, zone: string): readonly (readonly Inline[])[] {
  return reading.inZone(zone).flatMap(card => (card.text.trim() ? [[card.text]] : []))
}

/** Who will try what until when, and how it stands. */
export function commitmentTable(reading: Reading, cards: readonly CardSnapshot[]): readonly Block[] {
  const rows = cards.map(card => [
    card.text,
    reading.ends(card, 'made_by').map(nameOnRecord).join(', '),
    reading.days.long(textField(card, 'due')),
    capital(say(textField(card, 'status'))),
    joined(
      reading.ends(card, 'advances').map(one => wayTo(one)),
      '; ',
    ),
    textField(card, 'learned'),
  ])
  return table(['What', 'Who', 'By', 'Status', 'Advances', 'Learned'], rows)
}

export function parked(reading: Reading): readonly (readonly Inline[])[] {
  return reading.inZone('side.parking').map((card): Inline[] => {
    const next = textField(card, 'next')
    const by = reading.ends(card, 'raised_by')[0]
    const notes = [by ? `raised by ${nameOnRecord(by)}` : '', next ? `next: ${next}` : ''].filter(Boolean)
    return notes.length > 0 ? [`${card.text} (`, { stressed: notes.join('; ') }, ')'] : [card.text]
  })
}

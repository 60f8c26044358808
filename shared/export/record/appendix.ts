import { templateOf } from '#shared/canvases/catalogue.ts'
import { inWords } from '../inWords.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { capital, longDay, say, textField } from '../words.ts'
import { type Block, type Inline, list, part, table } from './recordModel.ts'

/** Told by the sections before, card by card. */
const told: ReadonlySet<string> = new Set(['domain', 'community', 'practice', 'side'])

/** A: what people will try, what is parked, who "we" are, and the words of all other canvases. */
export function appendix(reading: Reading): readonly Block[] {
  return [
    ...ifAny('We are people who…', list(written(reading, 'domain.identity'))),
    ...ifAny('What people will try', commitments(reading)),
    ...ifAny('Topics not placed yet', list(written(reading, 'domain.topics'))),
    ...ifAny('Parked for later', list(parked(reading))),
    ...reading.snapshot.canvases
      .filter(({ template }) => !told.has(template))
      .flatMap(({ id, template }) => ifAny(templateOf(template)?.title ?? template, canvas(reading, id))),
  ]
}

function ifAny(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length > 0 ? part(title, blocks) : []
}

function written(reading: Reading, zone: string): readonly (readonly Inline[])[] {
  return reading.inZone(zone).flatMap(card => (card.text.trim() ? [[card.text]] : []))
}

function commitments(reading: Reading): readonly Block[] {
  const rows = reading
    .ofKind('commitment')
    .map(card => [
      card.text,
      reading.ends(card, 'made_by').map(nameOnRecord).join(', '),
      longDay(textField(card, 'due')),
      capital(say(textField(card, 'status'))),
      textField(card, 'learned'),
    ])
  return table(['What', 'Who', 'By', 'Status', 'Learned'], rows)
}

function parked(reading: Reading): readonly (readonly Inline[])[] {
  return reading.inZone('side.parking').map((card): Inline[] => {
    const next = textField(card, 'next')
    const by = reading.ends(card, 'raised_by')[0]
    const notes = [by ? `raised by ${nameOnRecord(by)}` : '', next ? `next: ${next}` : ''].filter(Boolean)
    return notes.length > 0 ? [`${card.text} (`, { stressed: notes.join('; ') }, ')'] : [card.text]
  })
}

function canvas(reading: Reading, id: string): readonly Block[] {
  return list(
    inWords(reading, id).map(({ title, cards }): Inline[] => [{ stressed: title }, `: ${cards.join('; ')}`]),
  )
}

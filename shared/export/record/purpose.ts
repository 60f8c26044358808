import type { Reading } from '../Reading.ts'
import { say, textField } from '../words.ts'
import { adopted } from './adoption.ts'
import { type Block, type Inline, list, paragraph, quote } from './recordModel.ts'
import { wayTo } from './ways.ts'

const audiences = ['member', 'organisation', 'public', ''] as const

/** 1: the domain in one sentence, and why it matters to whom. */
export function purpose(reading: Reading): readonly Block[] {
  const why = reading.inZone('domain.why')
  const reasons = audiences.flatMap(audience =>
    why
      .filter(card => textField(card, 'audience') === audience && card.text.trim() !== '')
      .map((card): Inline[] => [...(audience ? [{ stressed: `${say(audience)}.` }, ' '] : []), card.text]),
  )
  return [
    ...reading.inZone('domain.statement').flatMap(statement => quote(statement.text)),
    ...settled(reading),
    ...list(reasons),
  ]
}

/** Where the sentence comes from: the way to the decision that settled it. */
function settled(reading: Reading): readonly Block[] {
  const { decision } = adopted(reading)
  if (!decision) return []
  const day = reading.days.long(textField(decision, 'date'))
  return [
    paragraph(
      'Settled by ',
      wayTo(decision, day ? `the decision of ${day}` : 'a decision of the group'),
      '.',
    ),
  ]
}

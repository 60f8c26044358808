import type { Reading } from '../Reading.ts'
import { say, textField } from '../words.ts'
import { type Block, type Inline, list, quote } from './recordModel.ts'

const audiences = ['member', 'organisation', 'public', ''] as const

/** 1: the domain in one sentence, and why it matters to whom. */
export function purpose(reading: Reading): readonly Block[] {
  const why = reading.inZone('domain.why')
  const reasons = audiences.flatMap(audience =>
    why
      .filter(card => textField(card, 'audience') === audience && card.text.trim() !== '')
      .map((card): Inline[] => [...(audience ? [{ stressed: `${say(audience)}.` }, ' '] : []), card.text]),
  )
  return [...reading.inZone('domain.statement').flatMap(statement => quote(statement.text)), ...list(reasons)]
}

import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Reading } from '../Reading.ts'
import { numberField, say, textField } from '../words.ts'
import { type Block, table } from './recordModel.ts'

/** 3: the learning questions in their rank, with host and what covers them. */
export function questions(reading: Reading): readonly Block[] {
  const rows = ranked(reading.ofKind('question').filter(isOnRecord)).map(question => [
    String(numberField(question, 'rank') ?? '–'),
    question.text + statusNote(question),
    texts(reading.from(question, 'about')),
    reading.one(question, 'hosted_by')?.text ?? '',
    texts(reading.to(question, 'addresses')),
    String(numberField(question, 'dots') ?? ''),
  ])
  return table(['Rank', 'Question', 'About', 'Host', 'Covered by', 'Dots'], rows)
}

/** By rank, the unranked last in their own order. */
export function ranked(cards: readonly CardSnapshot[]): readonly CardSnapshot[] {
  const rank = (card: CardSnapshot) => numberField(card, 'rank') ?? Number.POSITIVE_INFINITY
  return cards
    .map((card, index) => ({ card, index }))
    .sort((a, b) => Math.sign(rank(a.card) - rank(b.card)) || a.index - b.index)
    .map(({ card }) => card)
}

function isOnRecord(card: CardSnapshot): boolean {
  return !card.zone.startsWith('side.') && textField(card, 'status') !== 'retired' && card.text.trim() !== ''
}

function statusNote(card: CardSnapshot): string {
  const status = textField(card, 'status')
  return status === '' || status === 'open' ? '' : ` (${say(status)})`
}

function texts(cards: readonly CardSnapshot[]): string {
  return cards.map(card => card.text.trim()).join('; ')
}

import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Reading } from '../Reading.ts'
import { numberField, say, textField } from '../words.ts'
import { type Block, type Inline, joined, table } from './recordModel.ts'
import { placeOf, wayTo } from './ways.ts'

/** 3: the learning questions in their rank, with host and what covers them. */
export function questions(reading: Reading): readonly Block[] {
  const rows = ranked(onRecord(reading)).map(question => [
    String(numberField(question, 'rank') ?? '–'),
    placeOf(question, question.text + statusNote(question)),
    texts(reading.ends(question, 'about')),
    reading.ends(question, 'hosted_by')[0]?.text ?? '',
    covering(reading.starts(question, 'addresses')),
    String(numberField(question, 'dots') ?? ''),
  ])
  return table(['Rank', 'Question', 'About', 'Host', 'Covered by', 'Dots'], rows)
}

/** By rank, the unranked last in their own order. */
function ranked(cards: readonly CardSnapshot[]): readonly CardSnapshot[] {
  const rank = (card: CardSnapshot) => numberField(card, 'rank') ?? Number.POSITIVE_INFINITY
  return cards
    .map((card, index) => ({ card, index }))
    .sort((a, b) => Math.sign(rank(a.card) - rank(b.card)) || a.index - b.index)
    .map(({ card }) => card)
}

/** Those of the Domain canvas, and those that stand on the learning agenda alone. */
function onRecord(reading: Reading): readonly CardSnapshot[] {
  const domain = reading.inZone('domain.questions').filter(isLive)
  const known = new Set(domain.map(card => card.text.trim()))
  const agenda = reading
    .ofKind('question')
    .filter(card => card.canvas === 'agenda' && isLive(card) && !known.has(card.text.trim()))
  return [...domain, ...agenda]
}

function isLive(card: CardSnapshot): boolean {
  return card.kind === 'question' && textField(card, 'status') !== 'retired' && card.text.trim() !== ''
}

function statusNote(card: CardSnapshot): string {
  const status = textField(card, 'status')
  return status === '' || status === 'open' ? '' : ` (${say(status)})`
}

function covering(activities: readonly CardSnapshot[]): readonly Inline[] {
  return joined(
    activities.map(activity => wayTo(activity)),
    '; ',
  )
}

function texts(cards: readonly CardSnapshot[]): string {
  return cards.map(card => card.text.trim()).join('; ')
}

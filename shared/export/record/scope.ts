import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Reading } from '../Reading.ts'
import { textField } from '../words.ts'
import { type Block, type Inline, list, part } from './recordModel.ts'

/** 2: what the community takes on, what it looks at again, and who has the rest. */
export function scope(reading: Reading): readonly Block[] {
  const zones = ['domain.scope_in', 'domain.scope_edge', 'domain.scope_out'] as const
  const [inside, edge, outside] = zones.map(zone => reading.inZone(zone))
  if (!inside || !edge || !outside || inside.length + edge.length + outside.length === 0) return []
  return [
    ...part(
      'In scope',
      topics(inside, () => ''),
    ),
    ...part(
      'On the edge',
      topics(edge, card => revisit(card, reading)),
    ),
    ...part(
      'Out of scope',
      topics(outside, card => handled(card)),
    ),
  ]
}

function topics(cards: readonly CardSnapshot[], note: (card: CardSnapshot) => string): readonly Block[] {
  return list(
    cards.map((card): Inline[] => {
      const extra = note(card)
      return extra ? [`${card.text} (`, { stressed: extra }, ')'] : [card.text]
    }),
  )
}

function revisit(card: CardSnapshot, { days }: Reading): string {
  const day = days.long(textField(card, 'revisit'))
  return day && `revisit ${day}`
}

function handled(card: CardSnapshot): string {
  const by = textField(card, 'handled_by')
  return by && `looked after by ${by}`
}

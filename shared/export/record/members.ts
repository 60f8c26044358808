import { levels } from '#shared/board/fields.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { headcountOf } from '#shared/canvases/members.ts'
import { nameOnRecord } from '../nameOnRecord.ts'
import type { Reading } from '../Reading.ts'
import { isListed } from '../withConsent.ts'
import { capital, counted, listed, textField } from '../words.ts'
import { type Block, joined, part, table } from './recordModel.ts'
import { wayTo } from './ways.ts'

const rows = [
  ...levels.map(level => ({ zone: `community.${level}`, title: level === 'core' ? 'core group' : level })),
  { zone: 'community.tray', title: 'not yet placed' },
]

/** 4: who is in, at what level and from which perspective: names of those who agreed, numbers for all. */
export function members(reading: Reading): readonly Block[] {
  const people = (zone: string) => reading.inZone(zone).filter(card => textField(card, 'status') !== 'left')
  const placed = rows
    .map(({ zone, title }) => ({ title: levelTitle(title), cards: people(zone) }))
    .filter(({ cards, title }) => cards.length > 0 || title !== levelTitle('not yet placed'))
  const chairs = emptyChairs(reading)
  if (placed.every(({ cards }) => cards.length === 0) && chairs.length === 0) return []
  return [
    ...table(
      ['Level', 'Names', 'Count'],
      placed.map(({ title, cards }) => [title, names(cards), String(heads(cards))]),
    ),
    ...byPerspective(reading, placed),
    ...part('Empty chairs', chairs),
  ]
}

function levelTitle(title: string): string {
  return capital(title)
}

function names(cards: readonly CardSnapshot[]): string {
  const named = cards.filter(isListed)
  const unnamed = heads(cards) - heads(named)
  const texts = named.map(
    card => nameOnRecord(card) + (textField(card, 'status') === 'invited' ? ' (invited)' : ''),
  )
  return listed([
    ...texts,
    ...(unnamed > 0 ? [named.length > 0 ? `${unnamed} not listed by name` : 'not listed by name'] : []),
  ])
}

function heads(cards: readonly CardSnapshot[]): number {
  return cards.reduce((sum, card) => sum + headcountOf(card), 0)
}

function byPerspective(
  reading: Reading,
  placed: readonly { title: string; cards: readonly CardSnapshot[] }[],
): readonly Block[] {
  const known = reading.snapshot.board.perspectives
  const of = (card: CardSnapshot) => textField(card, 'perspective')
  const all = placed.flatMap(({ cards }) => cards)
  const perspectives = [...known.filter(one => all.some(card => of(card) === one))]
  if (perspectives.length === 0) return []
  const others = all.filter(card => !known.includes(of(card)))
  const row = (title: string, fits: (card: CardSnapshot) => boolean) => [
    title,
    ...placed.map(({ cards }) => String(heads(cards.filter(fits)) || '')),
    String(heads(all.filter(fits))),
  ]
  return table(
    ['Perspective', ...placed.map(({ title }) => title), 'All'],
    [
      ...perspectives.map(one => row(one, card => of(card) === one)),
      ...(others.length > 0 ? [row('Not said', card => !known.includes(of(card)))] : []),
    ],
  )
}

function emptyChairs(reading: Reading): readonly Block[] {
  const chairs = reading.inZone('community.missing').map(chair => [
    chair.text,
    reading.ends(chair, 'invited_by')[0]?.text ?? '',
    reading.days.long(textField(chair, 'by')),
    joined(
      reading.ends(chair, 'to_activity').map(activity => wayTo(activity)),
      '; ',
    ),
  ])
  return table(['Whose absence would weaken us', 'Invited by', 'By', 'To'], chairs)
}

/** "25 members", for the title block. */
export function memberCount(reading: Reading): string {
  const inside = rows
    .filter(({ title }) => title !== 'transactional')
    .flatMap(({ zone }) => reading.inZone(zone))
    .filter(card => textField(card, 'status') !== 'left')
  const count = heads(inside)
  return count > 0 ? counted(count, 'person', 'people') : ''
}

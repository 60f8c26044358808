import { type FieldSpec, fieldsOf, levels } from '#shared/board/fields.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { headcountOf } from '#shared/canvases/members.ts'
import { Reading, type ReadingOptions } from './Reading.ts'
import type { TableName } from './tableNames.ts'
import { isListed } from './withConsent.ts'

/** One table for a spreadsheet: plain values, a header row, nothing escaped yet. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type CardRows = readonly (readonly [column: string, value: (card: CardSnapshot) => string])[]

/** The tables of a board, by name. People who have not agreed to be listed appear as numbers only. */
const tables = {
  cards: reading => rowsOf(reading.snapshot.cards, [...common(reading), ['kind', card => card.kind]]),
  people,
  questions: reading => ofKind(reading, 'question', { about: 'about', host: 'hosted_by' }),
  activities: reading =>
    ofKind(reading, 'activity', {
      owner: 'owned_by',
      helpers: 'helped_by',
      questions: 'addresses',
      makes: 'produces',
    }),
  artifacts: reading => ofKind(reading, 'artifact', { steward: 'stewarded_by' }),
  commitments: reading => ofKind(reading, 'commitment', { owner: 'made_by', advances: 'advances' }),
  decisions: reading => ofKind(reading, 'decision', { settles: 'settles' }),
  links,
  comments,
} satisfies Record<TableName, (reading: Reading) => Table>

export function tableOf(name: TableName, snapshot: BoardSnapshot, options: ReadingOptions): Table {
  return tables[name](new Reading(snapshot, options))
}

function common(reading: Reading): CardRows {
  return [
    ['id', card => card.id],
    ['canvas', card => card.canvas],
    ['zone', card => card.zone],
    ['text', card => card.text],
    ['cluster', card => reading.cluster(card)],
    ['paper', card => card.color],
    ['author', card => reading.author(card)?.name ?? ''],
    ['created', card => (card.created === undefined ? '' : moment(card.created))],
  ]
}

function ofKind(
  reading: Reading,
  kind: CardSnapshot['kind'],
  relations: Readonly<Record<string, LinkType>>,
): Table {
  return rowsOf(reading.ofKind(kind), [
    ...common(reading),
    ...fieldsOf[kind].map(({ key }) => [key, (card: CardSnapshot) => fieldText(card, key)] as const),
    ...Object.entries(relations).map(
      ([column, type]) => [column, (card: CardSnapshot) => texts(reading.ends(card, type))] as const,
    ),
  ])
}

function rowsOf(cards: readonly CardSnapshot[], columns: CardRows): Table {
  return {
    columns: columns.map(([column]) => column),
    rows: cards.map(card => columns.map(([, value]) => value(card))),
  }
}

const personFields: readonly FieldSpec[] = fieldsOf.person

/** A row for each person or group that agreed to be listed, then one for all others of a zone and perspective, as a number. */
function people(reading: Reading): Table {
  const all = [...reading.ofKind('person'), ...reading.ofKind('group')]
  const named = all.filter(isListed)
  const counted = new Map<string, { zone: string; perspective: string; count: number }>()
  for (const card of all) {
    if (named.includes(card)) continue
    const perspective = fieldText(card, 'perspective')
    const key = `${card.zone}\n${perspective}`
    const before = counted.get(key)?.count ?? 0
    counted.set(key, { zone: card.zone, perspective, count: before + headcountOf(card) })
  }
  const blank = (key: string, perspective: string) => (key === 'perspective' ? perspective : '')
  return {
    columns: ['name', 'level', 'count', ...personFields.map(({ key }) => key)],
    rows: [
      ...named.map(card => [
        card.text,
        levelOf(card.zone),
        String(headcountOf(card)),
        ...personFields.map(({ key }) => fieldText(card, key)),
      ]),
      ...[...counted.values()].map(({ zone, perspective, count }) => [
        'not listed by name',
        levelOf(zone),
        String(count),
        ...personFields.map(({ key }) => blank(key, perspective)),
      ]),
    ],
  }
}

function levelOf(zone: string): string {
  const name = zone.slice(zone.indexOf('.') + 1)
  return levels.some(level => level === name) || name === 'sponsor' || name === 'support' ? name : ''
}

function links(reading: Reading): Table {
  const rows = reading.snapshot.links.flatMap(({ type, from, to }) => {
    const start = reading.card(from)
    const end = reading.card(to)
    return start && end ? [[type, from, start.kind, start.text, to, end.kind, end.text]] : []
  })
  return { columns: ['type', 'from', 'from_kind', 'from_text', 'to', 'to_kind', 'to_text'], rows }
}

function comments(reading: Reading): Table {
  const rows = reading.snapshot.comments.map(({ id, on, text, author, created, thread, resolved }) => {
    const card = 'card' in on ? reading.card(on.card) : undefined
    return [
      id,
      card?.id ?? '',
      card?.text ?? '',
      thread ?? '',
      text,
      resolved ? 'yes' : '',
      reading.nameOf(author),
      created === undefined ? '' : moment(created),
    ]
  })
  return { columns: ['id', 'card', 'card_text', 'answers', 'text', 'resolved', 'author', 'created'], rows }
}

function fieldText({ fields }: CardSnapshot, key: string): string {
  const value = fields[key]
  if (value === undefined) return ''
  return Array.isArray(value) ? value.join('; ') : String(value)
}

function texts(cards: readonly CardSnapshot[]): string {
  return cards.map(card => card.text.trim()).join('; ')
}

function moment(ms: number): string {
  const date = new Date(ms)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}

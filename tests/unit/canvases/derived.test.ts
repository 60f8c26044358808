import { describe, expect, test } from 'vitest'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { balance } from '#shared/canvases/derived/balance.ts'
import { coverage } from '#shared/canvases/derived/coverage.ts'
import { addMonthsByWeekday, mondayOf } from '#shared/canvases/derived/days.ts'
import { load } from '#shared/canvases/derived/load.ts'
import { matches, unanswered } from '#shared/canvases/derived/matches.ts'
import { overdue } from '#shared/canvases/derived/overdue.ts'
import { rhythmStrip, stripStart } from '#shared/canvases/derived/rhythmStrip.ts'
import { roleHoldings } from '#shared/canvases/derived/roleHoldings.ts'
import { shortName } from '#shared/canvases/derived/shortName.ts'
import { demo, withFields, withoutLinks } from './demoVariants.ts'

test('balance counts the people within the boundary by headcount', () => {
  expect(balance(demo)).toMatchObject({
    members: 25,
    shares: [
      { part: 'core', count: 4, percent: 16 },
      { part: 'active', count: 5, percent: 20 },
      { part: 'rest', count: 16, percent: 64 },
    ],
  })
  expect(balance(withFields('p12', { status: 'left' })).members).toBe(24)
})

describe('the rhythm strip', () => {
  const strip = rhythmStrip(demo, '2026-09-24')
  const datesOf = (card: string) => strip.events.filter(event => event.card === card).map(({ date }) => date)

  test('begins on the Monday and has twelve weeks', () => {
    expect(strip.weeks).toHaveLength(12)
    expect([strip.weeks[0], strip.weeks[11]]).toEqual(['2026-09-21', '2026-12-07'])
  })

  test('keeps the third Thursday', () => {
    expect(datesOf('a01')).toEqual(['2026-10-15', '2026-11-19'])
    expect(datesOf('a05')).toEqual(['2026-10-01', '2026-11-05', '2026-12-03'])
    expect(datesOf('a03')).toEqual(['2026-10-29'])
    expect(datesOf('a04')).toEqual(['2026-10-22'])
  })

  test('draws what is always open as a line', () => {
    expect(strip.lines).toEqual([{ card: 'a02', name: 'Ask-the-door', owner: 'p04', from: 0 }])
    expect(datesOf('a02')).toEqual([])
  })

  test('lets no name run into another, nor beyond the strip', () => {
    const { events } = rhythmStrip(demo, '2026-10-01')
    // The name of what is always open stands where the first row begins.
    expect(events[0]).toMatchObject({ date: '2026-10-01', row: 1 })
    expect(events.at(-1)).toMatchObject({ name: 'Case clinic', isLate: true })
    expect(events.filter(({ isLate }) => isLate)).toHaveLength(1)
  })

  test('goes on for what began long ago', () => {
    const later = rhythmStrip(withFields('a01', { first_date: '2001-01-18' }), '2026-09-24')
    expect(later.events.filter(({ card }) => card === 'a01').map(({ date }) => date)).toEqual([
      '2026-10-15',
      '2026-11-19',
    ])
  })

  test('begins with the first activity while nothing has begun', () => {
    expect(stripStart(demo, '2026-08-01')).toBe('2026-09-21')
    expect(stripStart(demo, '2026-11-04')).toBe('2026-11-02')
  })
})

test('a fifth Friday becomes the last one, and weeks begin on Monday', () => {
  expect(addMonthsByWeekday('2026-10-30', 1)).toBe('2026-11-27')
  expect(addMonthsByWeekday('2026-10-15', 3)).toBe('2027-01-21')
  expect(mondayOf('2026-09-27')).toBe('2026-09-21')
})

test.each([
  ['Monthly case clinic', 'Case clinic'],
  ['‘What I tried’ rounds, in pairs between meetings', 'What I tried'],
  ['Letter library sprint', 'Letter library'],
  ['Counter visits', 'Counter visits'],
  ['Donaudampfschifffahrtsgesellschaft', 'Donaudampfschifff…'],
  ['', ''],
])('the short name of "%s" is "%s"', (text, name) => {
  expect(shortName(text)).toBe(name)
})

test('roles are read from people where no role card names them', () => {
  const derived = roleHoldings(demo)
  expect(derived.map(({ role, person }) => `${role} ${person?.id}`)).toEqual([
    'convener p01',
    'facilitator p02',
    'knowledge_steward p03',
    'technology_steward p04',
    'broker p08',
    'broker p11',
    'expert p10',
    'sponsor p20',
    'support p21',
  ])
  expect(derived[0]?.until).toBe('2027-03-18')
  const card: CardSnapshot = {
    id: 'r1',
    kind: 'role',
    canvas: 'community',
    zone: 'community.roles',
    at: [66, 206],
    order: 'z',
    text: '',
    color: 'white',
    fields: { role: 'broker' },
  }
  const named: BoardSnapshot = {
    ...demo,
    cards: [...demo.cards, card],
    links: [...demo.links, { id: 'r1-p08', type: 'held_by', from: 'r1', to: 'p08' }],
  }
  const brokers = roleHoldings(named).filter(({ role }) => role === 'broker')
  expect(brokers.map(({ card, person }) => [card, person?.id])).toEqual([
    ['r1', 'p08'],
    [undefined, 'p11'],
  ])
})

test('coverage shows which activity takes up which question, and the gaps', () => {
  const { activities, rows } = coverage(demo)
  expect(activities).toHaveLength(6)
  expect(rows.map(({ question, by }) => [question.id, [...by].toSorted()])).toEqual([
    ['q01', ['a01', 'a05']],
    ['q02', ['a01', 'a03']],
    ['q03', ['a02', 'a04']],
    ['q04', ['a05', 'a06']],
  ])
  const gap = coverage(withoutLinks(({ to, type }) => type === 'addresses' && to === 'q03')).rows[2]
  expect(gap?.by.size).toBe(0)
})

describe('load', () => {
  test('counts what people have taken on and is not over, the most laden first', () => {
    const all = load(demo)
    expect(all[0]?.things.length).toBeGreaterThanOrEqual(all.at(-1)?.things.length ?? 99)
    const joss = all.find(({ person }) => person.id === 'p04')
    expect(joss?.things.map(({ duty }) => duty)).toContain('owned_by')
    expect(all.every(({ isHeavy }) => !isHeavy)).toBe(true)
  })

  test('says who owns more than two activities', () => {
    const owned = ['a01', 'a03', 'a04'].map(
      id => ({ id: `${id}-x`, type: 'owned_by', from: id, to: 'p12' }) as const,
    )
    const laden = load({ ...demo, links: [...demo.links, ...owned] })
    expect(laden.filter(({ isHeavy }) => isHeavy).map(({ person }) => person.id)).toEqual(['p12'])
  })
})

describe('overdue', () => {
  const commitment = demo.cards.find(({ kind }) => kind === 'commitment')?.id ?? ''

  test('names what was to have happened by today, the longest overdue first', () => {
    expect(overdue(demo, '2026-09-18')).toEqual([])
    const late = overdue(demo, '2027-01-01')
    expect(late.map(({ card }) => card.kind)).toEqual(
      expect.arrayContaining(['commitment', 'empty_chair', 'topic']),
    )
    expect(late.map(({ days }) => days)).toEqual(late.map(({ days }) => days).toSorted((a, b) => b - a))
    expect(late.find(({ card }) => card.kind === 'commitment')?.person).toBeDefined()
  })

  test('leaves out what is done, and what is due today', () => {
    const due = String(demo.cards.find(({ id }) => id === commitment)?.fields.due)
    const ids = (today: string, board = demo) => overdue(board, today).map(({ card }) => card.id)
    expect(ids(due)).not.toContain(commitment)
    expect(ids('2027-01-01')).toContain(commitment)
    expect(ids('2027-01-01', withFields(commitment, { status: 'done' }))).not.toContain(commitment)
  })
})

describe('matches of offers and asks', () => {
  const asking = withFields('p01', { asks: ['Somebody who has interviewed applicants'], offers: [] })
  const board: BoardSnapshot = {
    ...asking,
    cards: asking.cards.map(card =>
      card.kind !== 'person' || card.id === 'p01'
        ? card
        : { ...card, fields: { offers: card.id === 'p02' ? ['Interviewing people'] : [], asks: [] } },
    ),
  }

  test('find the person whose offer shares a word with an ask, however it is inflected', () => {
    expect(matches(board)).toEqual([
      expect.objectContaining({
        ask: 'Somebody who has interviewed applicants',
        offer: 'Interviewing people',
        words: ['interviewed'],
      }),
    ])
    expect(unanswered(board)).toEqual([])
  })

  test('never match a person with themself, nor by everyday words', () => {
    const alone = { ...board, cards: board.cards.filter(({ id }) => id === 'p01') }
    const own = {
      ...alone,
      cards: alone.cards.map(card => ({
        ...card,
        fields: { asks: ['work with others'], offers: ['work with others'] },
      })),
    }
    expect(matches(own)).toEqual([])
    expect(unanswered(own).map(({ ask }) => ask)).toEqual(['work with others'])
  })
})

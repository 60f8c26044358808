import { describe, expect, test } from 'vitest'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { markdown } from '#shared/export/markdown.ts'
import { lastGathering } from '#shared/export/minutes/lastGathering.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import { minutes } from '#shared/export/minutes/minutes.ts'
import type { Moment } from '#shared/protocol/history.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import { demo, today, withoutConsentOf } from '../boards.ts'

const moment = (seq: number, from: string, to: string, ...people: readonly string[]): Moment => ({
  seq,
  from: `2026-09-${from}:00.000Z`,
  to: `2026-09-${to}:00.000Z`,
  edits: 2,
  people: people.map(id => ({ id, edits: 1 })),
})

describe('a gathering', () => {
  test('is the last stretch of work without a long pause, and what the server wrote is nobody’s', () => {
    const moments = [
      moment(2, '10T08:00', '10T08:00', 'server'),
      moment(4, '10T09:00', '10T10:00', 'p01'),
      moment(6, '17T13:30', '17T14:00', 'p02', 'p03'),
      moment(8, '17T16:30', '17T17:00', 'p03', 'p01'),
      moment(10, '18T03:00', '18T03:00', 'server'),
    ]
    expect(lastGathering(moments)).toEqual({
      from: '2026-09-17T13:30:00.000Z',
      to: '2026-09-17T17:00:00.000Z',
      before: 4,
      last: 8,
      wrote: ['p02', 'p03', 'p01'],
    })
    expect(lastGathering(moments.slice(0, 2))).toMatchObject({ before: 2, last: 4 })
    expect(lastGathering(moments.slice(0, 1))).toBeUndefined()
  })
})

/** The demo as its launch left it; before it there were three cards fewer, and one said something else. */
const came = ['d01', 'c01', 'dec2']
const before: BoardSnapshot = {
  ...demo.snapshot,
  cards: demo.snapshot.cards
    .filter(({ id }) => !came.includes(id))
    .map(card => (card.id === 't01' ? { ...card, text: 'Something else' } : card)),
}
const meeting: Meeting = {
  before,
  timeZone: 'Europe/Berlin',
  gathering: {
    from: '2026-09-17T11:30:00.000Z',
    to: '2026-09-17T13:00:00.000Z',
    before: 1,
    last: 42,
    wrote: ['p01', 'p15', 'stranger'],
  },
}
const page = (snapshot = demo.snapshot, of = meeting) =>
  markdown(minutes(snapshot, of, { authors: demo.authors, today }))

describe('minutes', () => {
  test('tell when it was, by the clock of the place, and who wrote', () => {
    expect(page()).toContain('- **Date:** 17 September 2026')
    expect(page()).toContain('- **Time:** 13:30–15:00 (Europe/Berlin)')
    expect(page()).toContain('On the board wrote Maren Oduya, Marguerite Faulk and 1 other.')
    expect(page()).toContain('The board stood at edit 42 when the meeting ended')
  })

  test('tell what came, what was changed, what was decided and promised, and what that comes to', () => {
    const text = page()
    const section = (title: string) => text.slice(text.indexOf(`. ${title}\n`)).split('\n## ')[0]
    expect(section('What came of it')).toMatch(/\*We are people who…\*: .*first five minutes/)
    expect(section('What came of it')).toContain('1 card was changed or moved.')
    expect(section('Decisions')).toContain('Meet on the third Thursday of each month')
    expect(section('Commitments')).toMatch(/\| What .*\n.*\n\| /)
    expect(section('Next meeting')).toContain('1 October 2026: *')
    const all = demo.snapshot.cards.length
    expect(section('Changes of the board')).toContain(`| All | ${all - 3} | ${all} |`)
  })

  test('of a board that nobody has changed say so', () => {
    const nothing = page(before, { ...meeting, gathering: { ...meeting.gathering, wrote: [] } })
    expect(nothing.match(/^\*None this time\*$/gm)?.length).toBeGreaterThanOrEqual(3)
  })

  test('name nobody who has not agreed to be listed', () => {
    const text = page(withoutConsentOf('p15', 'p01'))
    expect(text).not.toMatch(/Marguerite|Maren/)
    expect(text).toContain('On the board wrote 3 people.')
  })

  test('of a session tell attendance and agenda besides', () => {
    const session: SessionRecord = {
      script: { id: 'launch-90', title: 'Launch a community', purpose: '' },
      started: Date.parse('2026-09-17T11:30:00Z'),
      dueAt: Date.parse('2026-09-17T13:00:00Z'),
      ended: Date.parse('2026-09-17T13:05:00Z'),
      attendance: [
        { person: 'p02', name: 'Tobias', role: 'facilitator', arrived: 0 },
        { person: 'p01', name: 'Maren', role: 'participant', arrived: 0 },
        { person: 'x', name: 'Zed', role: 'participant', arrived: 0, left: 1 },
      ],
      agenda: [
        { step: 's1', title: 'Check in', mode: 'check', plannedMinutes: 8, spentMs: 600_000 },
        { step: 's2', title: 'Vote', mode: 'vote', plannedMinutes: 5, spentMs: 0 },
      ],
      votes: [
        {
          id: 'b1',
          title: 'Is the sentence good enough? (asked by Zebedee Quill)',
          method: { kind: 'fist_to_five' },
          candidates: [{ id: 'x', text: 'The sentence' }],
          secrecy: 'named',
          totals: 'after',
          round: 2,
          started: 0,
          state: 'closed',
          closed: 1,
          result: {
            kind: 'fist_to_five',
            voters: 3,
            counts: [0, 0, 0, 0, 1, 2],
            named: [{ by: 'p07', ballot: { kind: 'fist_to_five', fingers: 5 } }],
          },
          decision: 'dec1',
        },
      ],
    }
    const authors = [...demo.authors, { id: 'x', name: 'Zebedee Quill', color: 1 }]
    const text = markdown(minutes(demo.snapshot, { ...meeting, session }, { authors, today }))
    expect(text).toContain('- **Time:** 13:30–15:05 (Europe/Berlin)')
    expect(text).toContain('- *Facilitating*: Tobias Lindqvist-Reyes')
    expect(text).toContain('- *Present*: Maren Oduya and 1 other')
    expect(text).not.toMatch(/Zed|Zebedee|p07/)
    expect(text).toMatch(
      /\| Is the sentence good enough\? \(asked by a member\) \| Fist to five \| round 2: two 5s, one 4 \| Domain sentence/,
    )
    expect(text).toContain('| Check in | 8 | 10 |')
    expect(text).toContain('| Vote | 5 | – |')
  })
})

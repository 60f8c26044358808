import { describe, expect, test } from 'vitest'
import { changeWords } from '#client/panels/history/changeWords.ts'
import { momentWords, namesFrom } from '#client/panels/history/momentWords.ts'
import { sinceChoices } from '#client/panels/history/since.ts'
import { sizeWords } from '#client/panels/history/sizeWords.ts'
import { clockFor, dayOf } from '#client/panels/history/when.ts'
import type { Moment } from '#shared/protocol/history.ts'

const now = new Date(2026, 2, 31, 12, 0).getTime()
const at = (hours: number, minutes = 0, seconds = 0) =>
  new Date(2026, 2, 31, hours, minutes, seconds).toISOString()
const nameOf = namesFrom(
  new Map([
    ['ada', { name: 'Ada' }],
    ['ben', { name: 'Ben' }],
  ]),
)

interface Sketch {
  readonly hour?: number
  readonly edits?: number
  readonly people?: readonly string[]
  readonly act?: Moment['act']
}

function moment(seq: number, { hour = 10, edits = 1, people = ['ada'], act }: Sketch): Moment {
  return {
    seq,
    from: at(hour),
    to: at(hour, 5),
    edits,
    people: people.map(id => ({ id, edits: 1 })),
    ...(act && { act }),
  }
}

describe('the words of history', () => {
  test('say who wrote how much, who asked for what, and that a board was made', () => {
    const words = (people: readonly string[], more: { edits?: number; act?: Moment['act'] } = {}) =>
      momentWords(moment(9, { people, ...more }), nameOf)
    expect(words(['ada'])).toBe('Ada, 1 edit')
    expect(words(['ada', 'ben'], { edits: 14 })).toBe('Ada and Ben, 14 edits')
    expect(words(['ada', 'x', 'y', 'z'], { edits: 14 })).toBe('Ada, Somebody and 2 others, 14 edits')
    expect(words(['ada'], { act: 'restore' })).toBe('Ada restored the board')
    expect(words(['ben'], { act: 'undo' })).toBe('Ben took work back')
    expect(momentWords(moment(2, { edits: 2, people: ['server'] }), nameOf)).toBe('The board was made')
    expect(words(['server'])).toBe('Convene, 1 edit')
  })

  test('name days as people do, and seconds only where two moments share a minute', () => {
    expect(dayOf(at(1), now)).toBe('Today')
    expect(dayOf(new Date(2026, 2, 30, 23, 59).toISOString(), now)).toBe('Yesterday')
    expect(dayOf(new Date(2026, 2, 24, 10).toISOString(), now)).toBe('Tuesday 24 March')
    expect(dayOf(new Date(2024, 2, 24, 10).toISOString(), now)).toBe('24 March 2024')
    const apart = [{ to: at(10, 2, 10) }, { to: at(10, 3, 10) }]
    expect(clockFor(apart)(at(10, 2, 10))).toBe('10:02')
    expect(clockFor([...apart, { to: at(10, 3, 50) }])(at(10, 2, 10))).toBe('10:02:10')
  })

  test('offer each time in which somebody did something, newest first, and ever', () => {
    const moments = [
      moment(2, { edits: 2, people: ['server'], hour: 8 }),
      moment(5, { edits: 3, people: ['ada', 'ben'], hour: 9 }),
      moment(6, { people: ['ben'], hour: 10 }),
      moment(9, { edits: 3, people: ['ada'], hour: 11 }),
    ]
    expect(sinceChoices(moments, 'ada', now)).toEqual([
      { key: '6', after: 6, label: 'Today, 11:00 and later' },
      { key: '2', after: 2, label: 'Today, 09:00 and later' },
      { key: 'ever', after: undefined, label: 'Everything they ever did here' },
    ])
    expect(sinceChoices(moments, 'cy', now).map(({ key }) => key)).toEqual(['ever'])
  })

  test('tell what a change comes to, and nothing of what does not change', () => {
    const nothing = { cardsBack: 0, cardsGone: 0, cardsChanged: 0, others: 0 }
    expect(changeWords({ changes: nothing, cardsKept: 0 })).toEqual([])
    expect(changeWords({ changes: { ...nothing, cardsBack: 12, cardsChanged: 1 }, cardsKept: 2 })).toEqual([
      '12 cards come back',
      '1 card changes',
      '2 cards of theirs stay, because others have worked on them',
    ])
  })

  test('say how much is kept', () => {
    expect(sizeWords({ edits: 1, bytes: 940 })).toBe('1 edit kept, 0.9 kB in all')
    expect(sizeWords({ edits: 100_000, bytes: 3_566_895 })).toBe('100,000 edits kept, 3.6 MB in all')
  })
})

import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import { scripts } from '#shared/session/scripts.ts'
import type { ClosedVote } from '#shared/session/votes/Vote.ts'
import type { VoteResult } from '#shared/session/votes/VoteResult.ts'
import { demo } from './boards.ts'

const at = (time: string) => Date.parse(`2026-09-17T${time}:00Z`)
const person = (id: string) => demo.snapshot.cards.find(card => card.id === id)?.text ?? ''
const voters = ['p01', 'p03', 'p04', 'p05', 'p06', 'p07', 'p08', 'p09', 'p10', 'p11', 'p13']

function vote(
  question: Pick<ClosedVote, 'id' | 'title' | 'method' | 'started'> & Partial<ClosedVote>,
  result: VoteResult,
): ClosedVote {
  return {
    secrecy: 'secret',
    totals: 'after',
    round: 1,
    ...question,
    state: 'closed',
    closed: question.started + 120_000,
    candidates: [{ id: 'c1', text: question.title }],
    result,
  }
}

const ranks = [11, 9, 7, 5, 4].map((score, index) => ({ candidate: `c${index + 1}`, score, rank: index + 1 }))
const fist = { kind: 'fist_to_five' } as const
const ofTwelve = (counts: number[]): VoteResult => ({ ...fist, voters: 12, counts })

/** The launch of the example community, as its session keeps it. */
export const launchSession: SessionRecord = {
  script: { id: 'launch-90', title: scripts.get('launch-90')?.title ?? '', purpose: '' },
  started: at('11:30'),
  dueAt: at('13:00'),
  ended: at('13:02'),
  convener: 'p02',
  attendance: [
    { person: 'p02', name: person('p02'), role: 'facilitator', arrived: at('11:20') },
    ...voters.map(id => ({
      person: id,
      name: person(id),
      role: 'participant' as const,
      arrived: at('11:28'),
      ...(id === 'p13' && { left: at('12:50') }),
    })),
    { person: 'p20', name: person('p20'), role: 'observer', arrived: at('11:30') },
    { person: 'p21', name: person('p21'), role: 'observer', arrived: at('11:30') },
  ],
  agenda: (scripts.get('launch-90')?.steps ?? []).map(({ title, mode, minutes }, index) => ({
    step: `s1-${index + 1}`,
    title,
    mode,
    plannedMinutes: minutes,
    spentMs: (minutes + (index % 3) - 1) * 60_000,
  })),
  votes: [
    vote(
      {
        id: 'b1',
        title: 'Which questions first?',
        method: { kind: 'dots', budget: 3, stacking: true },
        started: at('12:10'),
      },
      { kind: 'dots', voters: 12, dots: 36, ranks },
    ),
    vote(
      {
        id: 'b2',
        title: 'Is the sentence good enough?',
        method: fist,
        started: at('12:20'),
        decision: 'dec1',
      },
      ofTwelve([0, 0, 0, 3, 4, 5]),
    ),
    vote({ id: 'b3', title: 'Our rhythm', method: fist, started: at('12:40') }, ofTwelve([0, 0, 1, 1, 4, 6])),
    vote(
      {
        id: 'b4',
        title: 'Our rhythm',
        method: fist,
        started: at('12:45'),
        round: 2,
        follows: 'b3',
        amendment: 'Notes within a day, one evening meeting a quarter',
        decision: 'dec2',
      },
      ofTwelve([0, 0, 0, 1, 5, 6]),
    ),
  ],
}

const wasThere = ({ kind }: CardSnapshot) => kind === 'person' || kind === 'group'

/** The board before the launch: the people alone. */
const before: BoardSnapshot = {
  ...demo.snapshot,
  cards: demo.snapshot.cards.filter(wasThere),
  links: [],
  clusters: [],
}

/** What the minutes of the launch tell of. */
export const launch: Meeting = {
  before,
  timeZone: 'Europe/Berlin',
  session: launchSession,
  gathering: {
    from: '2026-09-17T11:31:00.000Z',
    to: '2026-09-17T13:01:00.000Z',
    before: 20,
    last: 431,
    wrote: ['p02', ...voters],
  },
}

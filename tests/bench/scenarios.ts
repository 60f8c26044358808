import type { AcknowledgementWish } from './load/acknowledgement.ts'
import type { CrowdWish } from './load/crowd.ts'
import type { IdleWish } from './load/idleRooms.ts'
import type { StormWish } from './load/joinStorm.ts'
import type { MixName } from './load/mixes.ts'
import type { SubjectName } from './subjects.ts'

/** One thing to be measured at one server, by fresh processes. */
export type Task =
  | ({ readonly kind: 'crowd' } & CrowdWish)
  | ({ readonly kind: 'storm' } & StormWish)
  | ({ readonly kind: 'idle' } & IdleWish)
  | ({ readonly kind: 'acknowledgement' } & AcknowledgementWish)
  /** The largest room in which all is well: a search over crowds of different sizes. */
  | ({ readonly kind: 'largest'; readonly step: number; readonly most: number } & Omit<CrowdWish, 'people'>)

export interface Scenario {
  readonly id: string
  readonly title: string
  readonly subjects: readonly SubjectName[]
  /** In order of size: a server that has had too much is spared what is larger. */
  readonly tasks: readonly { readonly name: string; readonly task: Task }[]
}

const all = ['convene', 'hocuspocus16', 'hocuspocus', 'reference', 'relay'] as const
const keepers = ['convene', 'hocuspocus16', 'hocuspocus', 'reference'] as const

const full = { warmMs: 5000, forMs: 10_000, notes: 200 }
const brief = { warmMs: 4000, forMs: 4000, notes: 200 }
type Length = typeof full

export const fullScenarios: readonly Scenario[] = [
  ...storms(full, { cursors: [25, 50, 100, 200], drags: [25, 50, 100], workshop: [50, 100, 200] }),
  joins({ people: 200, notes: 2000, edits: 100_000 }),
  smallRooms(full, [100, 200]),
  idle(1000),
  {
    id: 'S6',
    title: 'Largest room with p99 under 100 ms and nothing lost (mixed workshop)',
    subjects: all,
    tasks: [
      {
        name: 'people',
        task: { ...full, kind: 'largest', rooms: 1, mix: 'workshop', step: 25, most: 800 },
      },
    ],
  },
  stalled(full, 20_000),
  acknowledged(300),
]

/** The same in a few minutes: fewer sizes, shorter, once. */
export const briefScenarios: readonly Scenario[] = [
  ...storms(brief, { cursors: [50], drags: [50], workshop: [50, 100] }),
  joins({ people: 100, notes: 1000, edits: 20_000 }),
  smallRooms(brief, [50]),
  idle(100),
  stalled(brief, 10_000),
  acknowledged(100),
]

function storms(
  length: Length,
  sizes: Readonly<Record<'cursors' | 'drags' | 'workshop', number[]>>,
): Scenario[] {
  const storm = (id: string, title: string, mix: 'cursors' | 'drags' | 'workshop'): Scenario => ({
    id,
    title,
    subjects: all,
    tasks: sizes[mix].map(people => crowdOf(`${people} people`, { ...length, rooms: 1, people, mix })),
  })
  return [
    storm('S1', 'Cursor storm: everybody moves, 20 times a second', 'cursors'),
    storm(
      'S2',
      'Drag storm: everybody drags, each move an update of the document, 20 times a second',
      'drags',
    ),
    storm('S3', 'Mixed workshop: cursors half the time, 20 % drag, 30 % type 5 letters a second', 'workshop'),
  ]
}

function crowdOf(name: string, wish: CrowdWish): Scenario['tasks'][number] {
  return { name, task: { ...wish, kind: 'crowd' } }
}

function joins(wish: Omit<StormWish, 'everyMs'>): Scenario {
  const { people, notes, edits } = wish
  return {
    id: 'S4',
    title: `Join storm: ${people} people, one every 10 ms, join a board of ${notes} notes and ${edits} edits`,
    subjects: keepers,
    tasks: [{ name: `${people} people`, task: { ...wish, everyMs: 10, kind: 'storm' } }],
  }
}

function smallRooms(length: Length, sizes: readonly number[]): Scenario {
  const wish = { ...length, people: 5, mix: 'workshop' as MixName, notes: 20 }
  return {
    id: 'S5',
    title: 'Many rooms of 5, mixed workshop in each',
    subjects: all,
    tasks: sizes.map(rooms => crowdOf(`${rooms} rooms`, { ...wish, rooms })),
  }
}

function idle(rooms: number): Scenario {
  return {
    id: 'Idle',
    title: `${rooms} boards of 200 notes, on each of which one person only looks`,
    subjects: keepers,
    tasks: [{ name: `${rooms} boards`, task: { kind: 'idle', rooms, notes: 200, quietMs: 10_000 } }],
  }
}

function stalled(length: Length, forMs: number): Scenario {
  const wish: CrowdWish = { ...length, forMs, rooms: 1, people: 50, mix: 'heavy', stalled: 22 }
  return {
    id: 'Stalled',
    title: `22 of 72 people stop reading for ${forMs / 1000} s, while the others do much`,
    subjects: keepers,
    tasks: [crowdOf('22 stalled', wish)],
  }
}

function acknowledged(edits: number): Scenario {
  return {
    id: 'Saved',
    title: 'From an edit to the word that it is durable',
    subjects: ['convene'],
    tasks: [{ name: '1 person', task: { kind: 'acknowledgement', edits, everyMs: 40 } }],
  }
}

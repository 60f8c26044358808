import { describe, expect, test } from 'vitest'
import { tending } from '#server/rehearsal/tending.ts'
import type { CardSnapshot, LinkSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '#shared/canvases/BoardIndex.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'
import { noSession } from '#shared/session/SessionState.ts'
import { scripts } from '#shared/session/scripts.ts'
import { viewFor } from '#shared/session/viewFor.ts'

type Laid = Pick<CardSnapshot, 'id' | 'kind' | 'zone'> & Partial<CardSnapshot>

const canvases = ['domain', 'community', 'practice']

/** What Ada, the first of the people, does in a step of the launch. */
function inStep(place: number, cards: readonly Laid[], { number = 0, links = [] as LinkSnapshot[] } = {}) {
  const launch = scripts.get('launch-90')
  const step = launch?.steps[place]
  if (!step) throw new Error('there is no such step')
  const snapshot = newBoardSnapshot({ title: 'T', community: '', language: 'en', canvases })
  const laid = cards.map(
    (card, index): CardSnapshot => ({
      canvas: card.zone.slice(0, card.zone.indexOf('.')),
      at: [0, 0],
      order: `a${index}`,
      text: card.id,
      color: 'white',
      author: 'ada',
      fields: {},
      ...card,
    }),
  )
  return tending({
    board: new BoardIndex({ ...snapshot, cards: laid, links }),
    view: viewFor(noSession, 'participant'),
    step: { ...step, id: 's1' },
    me: 'ada',
    number,
    today: '2026-11-25',
  })
}

const ada: Laid = { id: 'p1', kind: 'person', zone: 'community.tray', text: 'Ada (rehearsal)' }

describe('a simulated person', () => {
  test('puts topics of their own where these belong, and says who looks after what is out', () => {
    const ours = { id: 't1', kind: 'topic', zone: 'domain.topics' } as const
    const out = { ...ours, text: 'Data centres' }
    expect(inStep(4, [ours])).toMatchObject({ card: { id: 't1' }, zone: 'domain.scope_in' })
    expect(inStep(4, [out])).toMatchObject({
      zone: 'domain.scope_out',
      fields: { handled_by: expect.anything() },
    })
    expect(inStep(4, [{ ...ours, author: 'bruno' }])).toBeUndefined()
    expect(inStep(4, [{ ...ours, zone: 'domain.scope_edge' }])).toBeUndefined()
    expect(inStep(3, [ours])).toBeUndefined()
  })

  test('places themselves on a level, the first ones in the middle, and moves nobody else', () => {
    expect(inStep(10, [ada])).toMatchObject({ zone: 'community.core', fields: { status: 'present' } })
    expect(inStep(10, [ada], { number: 4 })).toMatchObject({ zone: 'community.active' })
    expect(inStep(10, [ada], { number: 11 })).toMatchObject({ zone: 'community.peripheral' })
    expect(inStep(10, [{ ...ada, zone: 'community.active' }])).toBeUndefined()
    expect(inStep(10, [{ ...ada, author: 'bruno' }])).toBeUndefined()
  })

  test('says of what they wrote which topic it is about, who invites, and whose promise it is, once', () => {
    const topic = { id: 't1', kind: 'topic', zone: 'domain.scope_in', author: 'bruno' } as const
    const asked = { id: 'q1', kind: 'question', zone: 'domain.questions' } as const
    expect(inStep(5, [topic, asked])).toMatchObject({ links: [{ type: 'about', to: 't1' }] })
    const links = [{ id: 'l1', type: 'about', from: 'q1', to: 't1' } as const]
    expect(inStep(5, [topic, asked], { links })).toBeUndefined()
    const chair = { id: 'e1', kind: 'empty_chair', zone: 'community.missing' } as const
    expect(inStep(11, [ada, chair])).toMatchObject({ links: [{ type: 'invited_by', to: 'p1' }] })
    const promise = { id: 'c1', kind: 'commitment', zone: 'practice.commitments' } as const
    expect(inStep(15, [ada, promise])).toMatchObject({ links: [{ type: 'made_by', to: 'p1' }] })
  })

  test('claims an activity with all that makes it happen, and only one that nobody owns', () => {
    const idea = { id: 'a1', kind: 'activity', zone: 'practice.activities', author: 'bruno' } as const
    expect(inStep(14, [ada, idea])).toMatchObject({
      card: { id: 'a1' },
      zone: 'practice.with_informal',
      fields: { state: 'committed', first_date: '2026-12-02' },
      links: [{ type: 'owned_by', to: 'p1' }],
    })
    const links = [{ id: 'l1', type: 'owned_by', from: 'a1', to: 'p1' } as const]
    expect(inStep(14, [ada, idea], { links })).toBeUndefined()
    expect(inStep(14, [ada, idea], { number: 3 })).toBeUndefined()
    expect(inStep(12, [ada, idea])).toBeUndefined()
  })
})

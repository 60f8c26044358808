import { describe, expect, test } from 'vitest'
import { RefusedError } from '#server/errors/RefusedError.ts'
import { deskLimits, ExportDesk } from '#server/export/ExportDesk.ts'
import type { ExportFile } from '#server/export/exportFile.ts'
import type { Attending } from '#server/threads/JobThread.ts'
import { eventually } from '#tests/support/eventually.ts'

const file = (body = 'words'): ExportFile => ({ type: 'text/plain', name: 'a.txt', body })

function openDesk(limits: Partial<typeof deskLimits> = {}) {
  const clock = { now: 0 }
  let ids = 0
  const desk = new ExportDesk({
    limits: { ...deskLimits, ...limits },
    now: () => clock.now,
    newId: () => `job${++ids}`,
  })
  return { desk, clock }
}

/** An order whose end the test decides. */
function order(participant = 'p') {
  const ends = Promise.withResolvers<ExportFile>()
  const seen: { attending?: Attending } = {}
  return {
    ...ends,
    seen,
    order: {
      board: 'b',
      participant,
      make: (attending: Attending) => {
        seen.attending = attending
        return ends.promise
      },
    },
  }
}

describe('an export', () => {
  test('tells how far it is, then has a file', async () => {
    const { desk } = openDesk()
    const one = order()
    const { id, state } = desk.begin(one.order)
    expect(state).toBe('waiting')
    one.seen.attending?.onProgress?.({ step: 'drawing', share: 0.25 })
    expect(desk.look('b', id)).toEqual({ id, state: 'working', step: 'drawing', share: 0.25 })
    expect(desk.file('b', id)).toBeUndefined()
    one.resolve(file())
    await eventually(() => expect(desk.look('b', id)).toMatchObject({ state: 'done', name: 'a.txt' }))
    expect(desk.file('b', id)).toEqual(file())
  })

  test('belongs to its board alone', async () => {
    const { desk } = openDesk()
    const one = order()
    const { id } = desk.begin(one.order)
    one.resolve(file())
    await eventually(() => expect(desk.file('b', id)).toBeDefined())
    expect(desk.look('other', id)).toBeUndefined()
    expect(desk.file('other', id)).toBeUndefined()
    desk.giveUp('other', id)
    expect(desk.file('b', id)).toBeDefined()
  })

  test('that is given up is told so, and is gone', () => {
    const { desk } = openDesk()
    const one = order()
    const { id } = desk.begin(one.order)
    desk.giveUp('b', id)
    expect(one.seen.attending?.signal?.aborted).toBe(true)
    expect(desk.look('b', id)).toBeUndefined()
  })

  test('that fails says what a refusal says, and of a fault nothing but what to do', async () => {
    const { desk } = openDesk()
    const [refused, broken] = [order('p'), order('q')]
    const jobs = [refused, broken].map(one => desk.begin(one.order).id)
    refused.reject(new RefusedError('request-too-large', 'Too large.'))
    broken.reject(new Error('secret insides'))
    const messages = () => jobs.map(id => desk.look('b', id)?.message)
    await eventually(() =>
      expect(messages()).toEqual(['Too large.', expect.stringMatching(/^The file could not/)]),
    )
  })

  test('is kept for a while, and as long as there is room', async () => {
    const { desk, clock } = openDesk({ keepMs: 1000, keepBytes: 10 })
    const [first, second] = [order(), order()]
    const [a, b] = [desk.begin(first.order).id, desk.begin(second.order).id]
    first.resolve(file('123456'))
    second.resolve(file('123456'))
    await eventually(() =>
      expect([desk.file('b', a), desk.file('b', b)]).toEqual([undefined, file('123456')]),
    )
    clock.now = 1000
    expect(desk.file('b', b)).toBeUndefined()
  })

  test('is refused to whoever has too many under way', () => {
    const { desk } = openDesk({ perParticipant: 2 })
    for (const _ of [1, 2]) desk.begin(order().order)
    expect(() => desk.begin(order().order)).toThrow(RefusedError)
    expect(desk.begin(order('another').order).state).toBe('waiting')
  })
})

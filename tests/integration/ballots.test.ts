import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type OpenStore, openSqliteStore } from '#server/storage/openSqliteStore.ts'
import { BallotBox } from '#server/votes/BallotBox.ts'
import type { Ballot } from '#shared/session/votes/Ballot.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'
import { dots, fingers, question } from '#tests/support/votes.ts'

const secret = Buffer.alloc(32, 7)
const asked = question(['a', 'b', 'c'])
const board = 'board'

interface Booth {
  readonly folder: string
  readonly box: BallotBox
  readonly store: OpenStore
  restart(): Promise<Booth>
}

async function openBooth(folder?: string): Promise<Booth> {
  const place = folder ?? (await temporaryFolder())
  const store = await openSqliteStore({ folder: place })
  let isOpen = true
  const close = async () => {
    if (isOpen) await store.close()
    isOpen = false
  }
  onTestFinished(close)
  if (!(await store.registry.boardById(board)))
    await store.registry.createBoard({
      id: board,
      created: 0,
      keyHashes: { facilitator: 'f', participant: 'p' },
      codeHash: 'c',
    })
  return {
    folder: place,
    box: new BallotBox({ store: store.ballots, secret }),
    store,
    async restart() {
      await close()
      return openBooth(place)
    },
  }
}

const people = (count: number) => Array.from({ length: count }, (_, index) => `person-${index}`)
const cast = (box: BallotBox, participant: string, ballot: Ballot | undefined, after = 0) =>
  box.cast(board, asked, { participant, ballot, after })

/** Whether any of the database's files holds these bytes. */
async function holds(folder: string, bytes: string): Promise<boolean> {
  const files = await Promise.all(
    ['convene.db', 'convene.db-wal'].map(name => readFile(join(folder, name)).catch(() => Buffer.alloc(0))),
  )
  return files.some(file => file.includes(bytes))
}

describe('the ballot box', () => {
  test('R8: counted are all voters, each once, under repeats, two tabs, 200 in parallel and a restart', async () => {
    const booth = await openBooth()
    const voters = people(200)
    const everything = voters.flatMap((participant, index) => {
      const own = dots({ [['a', 'b', 'c'][index % 3] ?? 'a']: 1 + (index % 3) })
      // Sent twice as after a lost answer, and by a second tab that knows nothing of the first.
      return [
        cast(booth.box, participant, own),
        cast(booth.box, participant, own),
        cast(booth.box, participant, dots({ b: 3 })),
      ]
    })
    const outcomes = await Promise.all(everything)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(400)
    for (const { ok, ...outcome } of outcomes)
      if (!ok) expect(outcome).toMatchObject({ refusal: { code: 'overtaken', own: { revision: 1 } } })
    const { box } = await booth.restart()
    expect(await box.voted(board, 'b-vote', voters)).toHaveLength(200)
    const result = await box.close(board, asked, voters)
    expect(result).toMatchObject({ voters: 200, dots: 67 * 1 + 67 * 2 + 66 * 3 })
    expect(await box.close(board, asked, voters)).toEqual(result)
  })

  test('a ballot may be changed and taken back until the close, and not after', async () => {
    const { box } = await openBooth()
    expect(await cast(box, 'ada', dots({ a: 1 }))).toMatchObject({ value: { revision: 1 } })
    expect(await cast(box, 'ada', dots({ a: 1, c: 2 }), 1)).toMatchObject({ value: { revision: 2 } })
    expect(await cast(box, 'ada', undefined, 2)).toEqual({ ok: true, value: { revision: 3 } })
    expect(await box.voted(board, 'b-vote', ['ada'])).toEqual([])
    await cast(box, 'ada', dots({ b: 1 }), 3)
    expect(await box.own(board, 'b-vote', 'ada')).toEqual({ revision: 4, ballot: dots({ b: 1 }) })
    expect(await box.close(board, asked, ['ada'])).toMatchObject({ voters: 1, dots: 1 })
    expect(await cast(box, 'ada', dots({ a: 3 }), 4)).toMatchObject({ refusal: { code: 'vote-closed' } })
    expect(await cast(box, 'bo', dots({ a: 3 }))).toMatchObject({ refusal: { code: 'vote-closed' } })
    expect(await box.close(board, asked, ['ada', 'bo'])).toMatchObject({ voters: 1, dots: 1 })
  })

  test('what was cast before the answer was lost is answered again, and what is older is not put back', async () => {
    const { box } = await openBooth()
    await cast(box, 'ada', dots({ a: 1 }))
    await cast(box, 'ada', dots({ b: 1 }), 1)
    expect(await cast(box, 'ada', dots({ b: 1 }), 1)).toMatchObject({ ok: true, value: { revision: 2 } })
    expect(await cast(box, 'ada', dots({ a: 1 }))).toMatchObject({
      refusal: { code: 'overtaken', own: { revision: 2, ballot: dots({ b: 1 }) } },
    })
  })

  test('a ballot over the budget, or of another kind, does not get in', async () => {
    const { box } = await openBooth()
    expect(await cast(box, 'ada', dots({ a: 4 }))).toMatchObject({ refusal: { code: 'over-budget' } })
    expect(await cast(box, 'ada', fingers(5))).toMatchObject({ refusal: { code: 'other-kind' } })
    await cast(box, 'ada', dots({ a: 2 }))
    await cast(box, 'bo', dots({ a: 1 }))
    expect(await box.spent(board, 'b-vote')).toBe(2)
  })

  test('whoever no longer belongs, or only watches, is not counted', async () => {
    const { box } = await openBooth()
    for (const one of ['ada', 'bo', 'cy']) await cast(box, one, dots({ a: 1 }))
    expect(await box.close(board, asked, ['ada', 'cy'])).toMatchObject({ voters: 2 })
  })

  test('R8: while a vote is open the database names no voter, and once it is counted no ballot is left on the disk', async () => {
    const { box, store, folder } = await openBooth()
    const objecting: Ballot = { kind: 'consent', objection: 'a marker that nobody else writes' }
    const consent = question(['a'], { kind: 'consent' })
    await box.cast(board, consent, { participant: 'ada-the-voter', ballot: objecting, after: 0 })
    expect(await holds(folder, 'ada-the-voter')).toBe(false)
    expect(await holds(folder, 'a marker that nobody else writes')).toBe(true)
    const [ballot] = await store.ballots.ballotsOf({ board, vote: 'b-vote' })
    const key = ballot?.voter ?? ''
    expect(await holds(folder, key)).toBe(true)
    await box.close(board, consent, ['ada-the-voter'])
    await box.empty(board, 'b-vote')
    expect(await holds(folder, 'a marker that nobody else writes')).toBe(false)
    expect(await holds(folder, key)).toBe(false)
    expect(await box.cast(board, consent, { participant: 'bo', ballot: objecting, after: 0 })).toMatchObject({
      refusal: { code: 'vote-closed' },
    })
  })
})

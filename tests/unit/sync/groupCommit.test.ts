import { expect, onTestFinished, test } from 'vitest'
import { Metrics } from '#server/metrics/Metrics.ts'
import type { BoardStore, Group } from '#server/storage/BoardStore.ts'
import { type CommitOutcome, GroupCommit } from '#server/sync/GroupCommit.ts'
import { SyncMetrics } from '#server/sync/SyncMetrics.ts'

/** A store that only counts how many updates each commit brings. */
function memory() {
  const commits: number[] = []
  const store = {
    append: async (groups: readonly Group[]) => {
      commits.push(groups.reduce((sum, one) => sum + one.updates.length, 0))
      return new Map(groups.map(({ board }) => [board, 1]))
    },
    check: async () => {},
  }
  // Only what a commit asks of a store.
  const commit = new GroupCommit(store as unknown as BoardStore, new SyncMetrics(new Metrics()))
  onTestFinished(() => commit.stop())
  return { commits, commit }
}

function edit(settled: (outcome: CommitOutcome) => void = () => {}) {
  const update = { time: 0, participant: 'mira', bytes: Uint8Array.of(1) }
  return { board: 'b', update, claims: new Map(), settled }
}

const nextTurn = () => new Promise(resolve => setImmediate(resolve))

test('the first edit after quiet is stored at once, with all that came in the same turn', async () => {
  const { commits, commit } = memory()
  for (let count = 0; count < 10; count++) commit.add(edit())
  await nextTurn()
  await commit.idle()
  expect(commits).toEqual([10])
})

test('however fast edits come, commits keep their beat, and none is left behind', async () => {
  const { commits, commit } = memory()
  const began = performance.now()
  let sent = 0
  const outcomes: CommitOutcome[] = []
  for (; performance.now() < began + 300; sent++) {
    commit.add(edit(outcome => outcomes.push(outcome)))
    await nextTurn()
  }
  await commit.idle()
  // A timer counts whole milliseconds, and may be up to one early.
  expect(commits.length).toBeLessThanOrEqual((performance.now() - began) / 15 + 1)
  expect(outcomes).toEqual(Array(sent).fill('committed'))
})

test('who has announced something hands it over when the commit begins, with what has come since', async () => {
  const { commits, commit } = memory()
  const gathered = [edit()]
  commit.announce(() => {
    for (const one of gathered.splice(0)) commit.add(one)
  })
  gathered.push(edit())
  commit.add(edit())
  gathered.push(edit())
  await commit.idle()
  expect(commits).toEqual([4])
  expect(gathered).toEqual([])
})

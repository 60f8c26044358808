import { expect, onTestFinished, test } from 'vitest'
import { Crashes } from '#tests/support/Crashes.ts'
import type { CrashPoint } from '#tests/support/crashAt.ts'
import { randomFrom } from '#tests/support/randomFrom.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

/** `npm run test:crash` asks for 500; SEED repeats a run. */
const count = Number(process.env.COUNT ?? 12)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const timeout = 60_000 + count * 10_000
/** A board that has grown through so many crashes is followed by a fresh one. */
const perBoard = 50
const nothingLost = { lostAcknowledged: 0, lostSeen: 0, doubled: 0, unsound: 0, forgotten: 0 }

/** Runs so many crashes, on as many boards as it takes; each gets its share. */
async function onBoards(
  times: number,
  run: (crashes: Crashes, share: number) => Promise<void>,
): Promise<void> {
  for (let left = times; left > 0; left -= perBoard) {
    const crashes = new Crashes({ folder: await temporaryFolder(), writers: 3 })
    onTestFinished(() => crashes.end())
    await crashes.open()
    await run(crashes, Math.min(left, perBoard))
    const { written, acknowledged, totals } = crashes
    console.log(`seed ${seed}: ${written} written, ${acknowledged} acknowledged, ${JSON.stringify(totals)}`)
    expect(totals).toMatchObject(nothingLost)
    expect(acknowledged).toBeGreaterThan(0)
    expect(totals.inFlight).toBeGreaterThan(0)
    await crashes.end()
  }
}

test(`R1, R2, R4: killed at ${count} random moments under load, nothing acknowledged or seen is lost`, {
  timeout,
}, async () => {
  const random = randomFrom(seed)
  await onBoards(count, async (crashes, share) => {
    for (let kill = 0; kill < share; kill++) {
      crashes.prepare()
      await crashes.gather()
      const until = performance.now() + 5 + random() * 120
      while (performance.now() < until) {
        await new Promise(resolve => setTimeout(resolve, random() * 6))
        for (const person of crashes.people) if (random() < 0.7) person.write()
        if (random() < 0.05) crashes.compact()
      }
      await crashes.crash({ isCompacted: kill % 10 === 9 })
    }
    expect(crashes.totals.crashes).toBe(share)
  })
})

const commit = ['UPDATE board SET head', 'INSERT INTO tail']
const compaction = ['INSERT INTO snapshot']
const points: Readonly<Record<string, Omit<CrashPoint, 'spared'>>> = {
  'a commit has raised the head': { statements: commit.slice(0, 1), when: 'after' },
  'a commit has written a row': { statements: commit, when: 'after' },
  'a commit is about to end': { statements: [...commit, 'COMMIT'], when: 'before' },
  'a commit has ended and nobody knows': { statements: [...commit, 'COMMIT'], when: 'after' },
  'a compaction begins to write': { statements: compaction, when: 'before' },
  'a compaction has written its snapshot': { statements: compaction, when: 'after' },
  'a compaction has kept history': { statements: [...compaction, 'INSERT INTO segment'], when: 'after' },
  'a compaction has cut the tail': { statements: ['DELETE FROM tail'], when: 'after' },
  'a compaction has dropped the former snapshot': {
    statements: [...compaction, 'DELETE FROM snapshot'],
    when: 'after',
  },
  'a compaction is about to end': { statements: [...compaction, 'COMMIT'], when: 'before' },
  'a compaction has ended and nobody knows': { statements: [...compaction, 'COMMIT'], when: 'after' },
}

test('R1, R4: crashed at each point of commit and compaction, nothing is lost and the next one carries on', {
  timeout,
}, async () => {
  const random = randomFrom(seed)
  const planned = Array.from({ length: Math.ceil(count / 20) }, () => Object.entries(points)).flat()
  await onBoards(planned.length, async (crashes, share) => {
    for (const [name, point] of planned.splice(0, share)) {
      // The server before has no point left, or none yet: it is killed.
      crashes.prepare({ ...point, spared: Math.floor(random() * 3) })
      await crashes.crash({ isCompacted: true })
      await writeUntilDown(crashes, name)
    }
    crashes.prepare()
    await crashes.crash({ isCompacted: true })
    expect(crashes.totals.crashes).toBe(share + 1)
  })
})

/** Writes and folds the log until the server crashes by itself, at its point. */
async function writeUntilDown(crashes: Crashes, point: string): Promise<void> {
  const until = performance.now() + 60_000
  await crashes.gather().catch(() => {})
  while (!crashes.isDown) {
    if (performance.now() > until) throw new Error(`the server never came to the point at which ${point}`)
    for (const person of crashes.people) person.write()
    crashes.compact()
    await new Promise(resolve => setTimeout(resolve, 15))
  }
}

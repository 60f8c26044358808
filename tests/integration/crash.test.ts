import { expect, onTestFinished, test } from 'vitest'
import { Crashes } from '#tests/support/Crashes.ts'
import type { CrashPoint } from '#tests/support/crashAt.ts'
import { randomFrom } from '#tests/support/randomFrom.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

/** `npm run test:crash` asks for 500; SEED repeats a run. */
const count = Number(process.env.COUNT ?? 20)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const timeout = 60_000 + count * 5000
const nothingLost = { lostAcknowledged: 0, lostSeen: 0, doubled: 0, unsound: 0, forgotten: 0 }

async function begin(): Promise<Crashes> {
  const crashes = new Crashes({ folder: await temporaryFolder(), writers: 3 })
  onTestFinished(() => crashes.end())
  await crashes.open()
  return crashes
}

function told({ written, acknowledged, totals }: Crashes): string {
  return `seed ${seed}, ${written} written, ${acknowledged} acknowledged, ${JSON.stringify(totals)}`
}

test(`R1, R2, R4: killed at ${count} random moments under load, nothing acknowledged or seen is lost`, {
  timeout,
}, async () => {
  const random = randomFrom(seed)
  const crashes = await begin()
  for (let kill = 0; kill < count; kill++) {
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
  console.log(`random crashes: ${told(crashes)}`)
  expect(crashes.totals).toMatchObject({ ...nothingLost, crashes: count })
  expect(crashes.acknowledged).toBeGreaterThan(count)
  expect(crashes.totals.inFlight).toBeGreaterThan(0)
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
  'a compaction has cut the tail': { statements: [...compaction, 'DELETE FROM tail'], when: 'after' },
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
  const crashes = await begin()
  const rounds = Math.ceil(count / 20)
  const planned = Array.from({ length: rounds }, () => Object.values(points)).flat()
  // The first server has no point of its own.
  for (const at of [undefined, ...planned]) {
    if (at) await writeUntilDown(crashes)
    else for (const person of crashes.people) person.write()
    const next = planned[crashes.totals.crashes]
    crashes.prepare(next && { ...next, spared: Math.floor(random() * 3) })
    await crashes.crash({ isCompacted: true })
  }
  console.log(`crash points: ${told(crashes)}`)
  expect(crashes.totals).toMatchObject({ ...nothingLost, crashes: planned.length + 1 })
  expect(crashes.acknowledged).toBeGreaterThan(0)
})

/** Writes and folds the log until the server crashes by itself, at its point. */
async function writeUntilDown(crashes: Crashes): Promise<void> {
  await crashes.gather().catch(() => {})
  while (!crashes.isDown) {
    for (const person of crashes.people) person.write()
    crashes.compact()
    await new Promise(resolve => setTimeout(resolve, 15))
  }
}

import { expect, test } from 'vitest'
import { seededChance } from '#tests/support/virtual/seededChance.ts'
import { VirtualTime } from '#tests/support/virtual/VirtualTime.ts'
import { World } from '#tests/support/virtual/World.ts'

/** `npm run fuzz` asks for many times as much. */
const lives = 200 * Number(process.env.FUZZ ?? 1)
const first = Number(process.env.SEED ?? Date.now() % 1_000_000)
const events = 300

/** Lives that went wrong once: edits in the moment of coming back, emojis side by side, pieces merged for all. */
const pinned: readonly number[] = [1, 28, 35]

async function live(seed: number): Promise<World> {
  using chance = seededChance(seed)
  using time = new VirtualTime()
  const world = await World.begin(time, chance.random)
  for (let count = 0; count < events; count++) await world.happen()
  await world.settle()
  await world.check()
  return world
}

test('R1, R2, R4, R7: rooms lose, double and refuse nothing, through broken lines, crashes, reloads, rests and long absences', async () => {
  const sums = { told: 0, refused: 0, crashes: 0, triedOut: 0, rests: 0 }
  const seeds = [...pinned, ...Array.from({ length: lives }, (_, index) => first + index)]
  for (const seed of seeds) {
    const { told, crashes, triedOut, rests } = await live(seed).catch(cause => {
      throw new Error(`SEED=${seed}`, { cause })
    })
    sums.told += told
    sums.crashes += crashes
    sums.triedOut += triedOut
    sums.rests += rests
  }
  console.log(`simulated rooms: ${seeds.length} lives, seeds from ${first}: ${JSON.stringify(sums)}`)
  expect(sums.told).toBeGreaterThan(20 * lives)
  expect(sums.rests).toBeGreaterThan(lives)
}, 240_000)

import { cpus } from 'node:os'
import { join } from 'node:path'
import { buildClient, isClientStale } from '#server/http/client/buildClient.ts'
import { createdBoard, joined } from '#shared/protocol/http.ts'
import { launchChromium } from '#tests/support/browser/launchChromium.ts'
import { type CrowdFigures, crowd } from './crowd.ts'
import { pages } from './pages.ts'
import { Subject } from './Subject.ts'

/**
 * `npm run bench`: figures of this machine at this moment, with ratios against a relay that understands nothing and
 * keeps nothing, measured in the same run. Machines are noisy: trust the ratios.
 */
const people = 25
const load = { forMs: 8000, everyMs: 500 }
const convene = join(import.meta.dirname, '../../server/main.ts')
const relay = join(import.meta.dirname, 'relay.ts')

if (await isClientStale()) await buildClient()
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`)

const ours = await Subject.start(convene)
console.log(`start                      ${ours.startMs.toFixed(0)} ms`)
const ourCrowd = await crowd(ours, await seatsAt(ours.url), load)
const browser = await launchChromium()
const seen = await pages(browser, ours.url)
await browser.close()
await ours.stop()

const floor = await Subject.start(relay)
const url = floor.url.replace('http', 'ws')
const floorCrowd = await crowd(
  floor,
  Array.from({ length: people }, () => ({ url })),
  load,
)
await floor.stop()

console.log(`home, compressed           ${bytes(seen.homeBytes)}`)
console.log(`board, on top of that      ${bytes(seen.boardBytes)}`)
console.log(
  `link to editable demo      median ${at(
    seen.openMs.toSorted((a, b) => a - b),
    0.5,
  )} ms`,
)
console.log(
  `letter, browser to browser p50 ${at(seen.latencies, 0.5)} ms, p95 ${at(seen.latencies, 0.95)} ms`,
)
console.log(`\n${people} people, one new card each every ${load.everyMs} ms:`)
report('convene', ourCrowd)
report('relay', floorCrowd)
console.log(`CPU, ratio to the relay    ${(ourCrowd.cpuPerDelivery / floorCrowd.cpuPerDelivery).toFixed(2)}`)

async function seatsAt(base: string) {
  const post = async (path: string, body: unknown) =>
    (
      await fetch(new URL(path, base), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json()
  const board = createdBoard.parse(await post('/api/boards', { title: 'Bench' }))
  return Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const body = { key: board.participantKey, name: `Person ${index}` }
      const { token } = joined.parse(await post(`/api/boards/${board.id}/join`, body))
      return { url: `${base.replace('http', 'ws')}/sync/${board.id}`, token }
    }),
  )
}

function report(name: string, { latencies, cpuPerDelivery, delivered }: CrowdFigures): void {
  const figures = `p50 ${at(latencies, 0.5)}, p95 ${at(latencies, 0.95)}, p99 ${at(latencies, 0.99)} ms`
  console.log(
    `${name.padEnd(26)} ${figures}; ${(cpuPerDelivery * 1000).toFixed(0)} µs CPU each of ${delivered}`,
  )
}

function at(ascending: readonly number[], share: number): string {
  return (
    ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN
  ).toFixed(1)
}

function bytes(sums: Readonly<Record<string, number>>): string {
  const kinds = ['script', 'stylesheet', 'font']
  return kinds.map(kind => `${kind} ${((sums[kind] ?? 0) / 1024).toFixed(0)} KB`).join(', ')
}

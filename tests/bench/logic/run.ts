import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { machine } from '../machine.ts'
import type { Share, WorkshopFigures, WorkshopWish } from './workshop.ts'

/**
 * `npm run bench:logic`: what the server's own code takes of a core in the mixed workshop (S3), without network, disk and
 * clock. Only CPU time of one thread counts, and everything comes at the same moments every time, so that two versions
 * can be compared on a machine that has other work; run them in turns.
 */
const cases: readonly WorkshopWish[] = [
  { people: 50, strangers: 0 },
  { people: 100, strangers: 0 },
  { people: 100, strangers: 1000 },
  { people: 200, strangers: 0 },
]

const [head = ''] = machine().split(';')
console.log(`${head}\n`)
console.log('| people | clients that wrote before | first ten seconds | after a minute |')
console.log('| --- | --- | --- | --- |')
for (const wish of cases) {
  // Each in a thread of its own, whose code is as cold as that of a server that has just begun.
  const worker = new Worker(new URL('./workshop.ts', import.meta.url), { workerData: wish })
  const [figures] = await once(worker, 'message')
  const { cold, warm } = figures as WorkshopFigures
  await worker.terminate()
  console.log(`| ${wish.people} | ${wish.strangers} | ${share(cold)} | ${share(warm)} |`)
}

function share({ core, perWordUs }: Share): string {
  return `${(core * 100).toFixed(1)} %, ${perWordUs.toFixed(0)} µs a word`
}

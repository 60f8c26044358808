import { join } from 'node:path'
import { buildClient, isClientStale } from '#server/http/client/buildClient.ts'
import { launchChromium } from '#tests/support/browser/launchChromium.ts'
import { percentiles } from '../load/percentiles.ts'
import { machine } from '../machine.ts'
import { Subject } from '../Subject.ts'
import { pages } from './pages.ts'

/** `npm run bench:pages`: what people with browsers wait for and download. */
if (await isClientStale()) await buildClient()
console.log(`${machine()}\n`)
const subject = await Subject.start({ script: join(import.meta.dirname, '../../../server/main.ts') })
const browser = await launchChromium()
const { homeBytes, boardBytes, openMs, latencies } = await pages(browser, subject.url)
await browser.close()
await subject.stop()

const letter = percentiles(latencies)
console.log(`start                      ${subject.startMs.toFixed(0)} ms`)
console.log(`home, compressed           ${bytes(homeBytes)}`)
console.log(`board, on top of that      ${bytes(boardBytes)}`)
console.log(`link to editable demo      median ${percentiles(openMs).p50.toFixed(0)} ms`)
console.log(`letter, browser to browser p50 ${letter.p50.toFixed(1)} ms, p95 ${letter.p95.toFixed(1)} ms`)

function bytes(sums: Readonly<Record<string, number>>): string {
  const kinds = ['script', 'stylesheet', 'font']
  return kinds.map(kind => `${kind} ${((sums[kind] ?? 0) / 1024).toFixed(0)} KB`).join(', ')
}

import { cpus } from 'node:os'
import { buildClient, isClientStale } from '#server/http/client/buildClient.ts'
import { launchChromium } from '#tests/support/browser/launchChromium.ts'
import type { Candidate } from './Candidate.ts'
import { Convene, middleOfSheets } from './convene.ts'
import { buildPeers, PeerPages, peers } from './peerPage.ts'
import { report } from './report.ts'
import { type Figures, play } from './scenarios.ts'
import { sceneOf } from './scene.ts'

/**
 * `npm run bench:canvas`: the board and other canvases with the same cards, in the same browser, in one run. What
 * counts are the CPU of the main thread and the ratios; the clock of a busy machine says little.
 *
 *   -- --quick              1,000 cards only, one round
 *   -- --only=Convene,tldraw
 *   -- --cards=200,5000
 */
const quick = process.argv.includes('--quick')
const only = option('only')?.split(',')
const sizes = option('cards')?.split(',').map(Number) ?? (quick ? [1000] : [200, 1000, 5000])
const rounds = quick ? 1 : 3
const effort = quick ? { frames: 80, keys: 20, othersMs: 2000 } : { frames: 240, keys: 60, othersMs: 5000 }

const wanted = peers.filter(({ name }) => only?.includes(name) ?? true)
if (await isClientStale()) await buildClient()
if (wanted.length > 0) await buildPeers()
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)

const convene = await Convene.start()
const pages = new PeerPages()
await pages.start()
const candidates: readonly Candidate[] = [
  ...((only?.includes('Convene') ?? true) ? [convene] : []),
  ...wanted.map(peer => pages.candidate(peer)),
]
try {
  for (const cards of sizes) console.log(report(cards, await compare(cards)))
} finally {
  pages.stop()
  await convene.stop()
}

/** Rounds by turns, so that a busy minute of the machine does not fall upon one of them alone. */
async function compare(cards: number): Promise<ReadonlyMap<string, readonly Figures[]>> {
  const scene = sceneOf(cards, middleOfSheets)
  const results = new Map<string, Figures[]>(candidates.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const candidate of candidates) {
      // A fresh browser each time: nobody finds what another left behind.
      const browser = await launchChromium()
      try {
        results.get(candidate.name)?.push(await play(browser, candidate, { scene, effort }))
      } finally {
        await browser.close()
      }
    }
  }
  return results
}

function option(name: string): string | undefined {
  return process.argv.find(word => word.startsWith(`--${name}=`))?.slice(name.length + 3)
}

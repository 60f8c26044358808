import { parseArgs } from 'node:util'
import { buildClient, isClientStale } from '#server/http/client/buildClient.ts'
import { launchChromium } from '#tests/support/browser/launchChromium.ts'
import { machine } from '../machine.ts'
import { medianOf } from '../medianOf.ts'
import { writeFigures } from '../writeFigures.ts'
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
 *   --quick              1,000 cards only, once and briefly
 *   --only Convene,tldraw
 *   --cards 200,5000
 *   --rounds 3
 *   --write              puts the tables into docs/performance.md
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    cards: { type: 'string' },
    rounds: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const only = options.only?.split(',')
const sizes = options.cards?.split(',').map(Number) ?? (options.quick ? [1000] : [200, 1000, 5000])
const rounds = Number(options.rounds ?? (options.quick ? 1 : 3))
const effort = options.quick
  ? { frames: 80, keys: 40, othersMs: 2000 }
  : { frames: 240, keys: 100, othersMs: 5000 }

if (await isClientStale()) await buildClient()
const wanted = peers.filter(({ name }) => only?.includes(name) ?? true)
const hasPeers = wanted.length > 0 && buildPeers()
const head = `${machine()}; ${rounds === 1 ? 'one run' : `medians of ${rounds} runs`} each`
console.log(head)

const convene = await Convene.start()
const pages = new PeerPages()
await pages.start()
const candidates: readonly Candidate[] = [
  ...((only?.includes('Convene') ?? true) ? [convene] : []),
  ...(hasPeers ? wanted.map(peer => pages.candidate(peer)) : []),
]
const sections: string[] = []
try {
  for (const cards of sizes) {
    const section = report(cards, await compare(cards))
    sections.push(section)
    console.log(section)
  }
} finally {
  pages.stop()
  await convene.stop()
}
if (options.write) await writeFigures({ by: 'bench:canvas', head, sections })

/** Rounds by turns, so that a busy minute of the machine does not fall upon one of them alone. */
async function compare(cards: number): Promise<ReadonlyMap<string, Figures>> {
  const scene = sceneOf(cards, middleOfSheets)
  const played = new Map<string, Figures[]>(candidates.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const candidate of candidates) {
      // A fresh browser each time: nobody finds what another left behind.
      const browser = await launchChromium()
      try {
        played.get(candidate.name)?.push(await play(browser, candidate, { scene, effort }))
      } finally {
        await browser.close()
      }
    }
  }
  return new Map([...played].map(([name, figures]) => [name, medianOf(figures)]))
}

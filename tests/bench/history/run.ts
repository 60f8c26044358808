import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import { History, type Work } from '#server/history/History.ts'
import { historyThread } from '#server/history/thread.ts'
import { openSqliteStore } from '#server/storage/openSqliteStore.ts'
import { Board } from '#shared/board/Board.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { emptySnapshot } from '#tests/support/notes.ts'
import { longHistory } from '../load/longHistory.ts'
import { machine } from '../machine.ts'
import { writeFigures } from '../writeFigures.ts'

/**
 * `npm run bench:history`: what a long history takes up in storage, and what looking back into it costs in CPU time of
 * the whole process, its threads included. `--write` puts the table into docs/performance.md.
 */
const { values: options } = parseArgs({
  options: { write: { type: 'boolean', default: false }, edits: { type: 'string', default: '100000' } },
})
const edits = Number(options.edits)
const board = 'measured'
/** As a busy board is compacted. */
const compactEvery = 4000

const folder = await mkdtemp(join(tmpdir(), 'convene-bench-'))
const store = await openSqliteStore({ folder })
const history = new History({ store: store.boards, thread: historyThread, now: Date.now })
const raw = await fill()
const size = await store.boards.size(board)
const rows: (readonly [string, string])[] = [
  ['an edit as it arrives', `${perEdit(raw)} bytes`],
  ['an edit in history, keyframes included', `${perEdit(size?.bytes ?? 0)} bytes`],
  ['the list of moments', await cost(() => history.overview(board))],
  ['the board as of a moment, at the worst of twenty', await worstMoment()],
  ['taking back all that one of twelve people ever did', await costOfTakingBack(undefined)],
  ['taking back what they did in the last 5,000 edits', await costOfTakingBack(edits - 5000)],
]
await store.close()
await historyThread.end()
await rm(folder, { recursive: true })

const table = ['| | |', '| --- | --- |', ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join('\n')
// Nothing here is held to a core.
const [head = ''] = machine().split(';')
console.log(`${head}\n\n${table}`)
if (options.write) await writeFigures({ by: 'bench:history', head, sections: [`${table}\n`] })

async function fill(): Promise<number> {
  await store.registry.createBoard({
    id: board,
    created: Date.now(),
    keyHashes: { facilitator: 'f', participant: 'p' },
    codeHash: 'c',
  })
  const base = new Board(new Y.Doc())
  fromSnapshot(base, emptySnapshot)
  const begun = Y.encodeStateAsUpdate(base.doc)
  const long = longHistory({ base: begun, authors: 12, notes: 2000, edits })
  const began = Date.now() - edits * 1000
  const log = [{ author: -1, bytes: begun }, ...long.edits].map(({ author, bytes }, index) => ({
    time: began + index * 1000,
    participant: `person-${author}`,
    bytes,
  }))
  for (let at = 0; at < log.length; at += compactEvery) {
    const updates = log.slice(at, at + compactEvery)
    await store.boards.append([{ board, updates, claims: new Map() }])
    await store.boards.compact(board)
  }
  return log.reduce((sum, { bytes }) => sum + bytes.length, 0)
}

async function worstMoment(): Promise<string> {
  const costs: number[] = []
  for (let at = 1; at <= 20; at++)
    costs.push(await cpuMs(() => history.boardAt(board, { seq: Math.floor((edits * at) / 20) })))
  return `${Math.max(...costs).toFixed(0)} ms`
}

async function costOfTakingBack(after: number | undefined): Promise<string> {
  const work: Work = {
    participant: 'person-3',
    since: after === undefined ? undefined : { seq: after },
  }
  return cost(() => history.takeBack(board, work))
}

async function cost(run: () => Promise<unknown>): Promise<string> {
  return `${(await cpuMs(run)).toFixed(0)} ms`
}

async function cpuMs(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function perEdit(bytes: number): string {
  return (bytes / edits).toFixed(0)
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { sqliteLog } from '#server/storage/sqliteLog.ts'
import { openDatabase } from '#server/storage/sqliteSchema.ts'
import { Board } from '#shared/board/Board.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { randomFrom } from '#tests/support/randomFrom.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'
import { Writer } from '#tests/support/Writer.ts'

const kills = 50
const writers = 3

/** A server process that is loaded and waits for its turn. */
class ServerProcess {
  readonly #child: ChildProcess

  constructor(folder: string, { port, isNew }: { port: number; isNew: boolean }) {
    const script = fileURLToPath(new URL('../support/crashingServer.ts', import.meta.url))
    this.#child = spawn(process.execPath, [script, folder, String(port), isNew ? 'new' : 'old'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
  }

  /** Its port, once it listens. */
  async start(): Promise<number> {
    this.#child.stdin?.write('go')
    const [said] = await once(this.#child.stdout ?? this.#child, 'data')
    return Number(String(said))
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    this.#child.kill('SIGKILL')
    await once(this.#child, 'exit')
  }
}

test(`R1, R2, R4: killed at ${kills} random moments under load, nothing acknowledged or seen is lost`, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  const random = randomFrom(seed)
  const folder = await temporaryFolder()
  const people = Array.from({ length: writers }, (_, index) => new Writer(`w${index}`))
  const totals = { written: 0, acknowledged: 0, inFlight: 0, lostAcknowledged: 0, lostSeen: 0, doubled: 0 }
  let server = new ServerProcess(folder, { port: 0, isNew: true })
  const port = await server.start()
  let next = new ServerProcess(folder, { port, isNew: false })
  onTestFinished(async () => {
    await Promise.all([server.kill(), next.kill()])
  })

  for (let kill = 0; kill < kills; kill++) {
    await Promise.all(people.map(person => person.connect(`ws://127.0.0.1:${port}/sync/b`)))
    const until = performance.now() + 5 + random() * 120
    while (performance.now() < until) {
      await new Promise(resolve => setTimeout(resolve, random() * 6))
      for (const person of people) if (random() < 0.7) person.write()
    }
    await server.kill()
    for (const person of people) {
      totals.inFlight += person.written.length - person.acknowledged
      person.end()
    }
    const stored = storedCards(folder)
    totals.doubled += stored.length - new Set(stored).size
    const there = new Set(stored)
    for (const person of people) {
      totals.lostAcknowledged += person.written
        .slice(0, person.acknowledged)
        .filter(id => !there.has(id)).length
      totals.lostSeen += [...person.seen].filter(id => !there.has(id)).length
    }
    server = next
    await server.start()
    next = new ServerProcess(folder, { port, isNew: false })
  }
  totals.written = people.reduce((sum, person) => sum + person.written.length, 0)
  totals.acknowledged = people.reduce((sum, person) => sum + person.acknowledged, 0)
  console.log(`crash test: seed ${seed}, ${kills} kills, ${JSON.stringify(totals)}`)
  expect(totals).toMatchObject({ lostAcknowledged: 0, lostSeen: 0, doubled: 0 })
  expect(totals.acknowledged).toBeGreaterThan(kills)
  expect(totals.inFlight).toBeGreaterThan(0)
})

/** What the database holds, read as the next server would: by text, so that a doubled note shows. */
function storedCards(folder: string): readonly string[] {
  const database = openDatabase(folder, 'there')
  const stored = sqliteLog(database).load('b')
  database.close()
  const doc = new Y.Doc()
  if (stored?.snapshot) Y.applyUpdateV2(doc, stored.snapshot)
  for (const row of stored?.tail ?? []) Y.applyUpdate(doc, row.bytes)
  expect(doc.store.pendingStructs).toBeNull()
  const { cards } = toSnapshot(new Board(doc))
  const texts = cards.map(card => card.text)
  expect(new Set(texts).size).toBe(texts.length)
  return cards.map(card => card.id)
}

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { createdBoard, type Joined, joined } from '#shared/protocol/http.ts'
import { eventually } from '#tests/support/eventually.ts'
import type { LoopVitals } from '#tests/support/loopVitals.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'
import { frames, hearing } from '#tests/support/rawFrames.ts'
import { openServerHouse, type ServerHouse } from '#tests/support/serverHouse.ts'
import { runScript } from '#tests/support/startProgram.ts'

const preload = fileURLToPath(new URL('../support/loopVitals.ts', import.meta.url))
const flooder = fileURLToPath(new URL('../support/flood.ts', import.meta.url))
const floods = [
  'updates',
  'presence',
  'others’ presence',
  'queries',
  'receipts',
  'states',
  'strange states',
  'states unread',
  'pings',
  'pings unread',
  'huge frames',
  'fragments',
  'coming and going',
  'whole boards',
  'half a request',
] as const
const floodMs = 1000
const everyMs = 40

test('R5: whatever one client floods the server with, nobody else loses anything or waits for long', async () => {
  const house = await openServerHouse({ preload, environment: { LIMIT_CARDS_PER_PARTICIPANT: '1000000' } })
  const [flooded, beside] = [await largeBoard(house), await largeBoard(house)]
  const pairs = [await pairOn(house, flooded), await pairOn(house, beside)]
  const evil = await enter(house, flooded, 'Evil')
  const flood = runScript([flooder, socketUrl(house, flooded), evil.token], {})
  const quiet = await measure(house, pairs)
  console.log(`no flood: ${told(quiet)}`)
  for (const kind of floods) {
    flood.say(kind)
    await flood.until(new RegExp(`${kind}: [1-9]`))
    const seen = await measure(house, pairs)
    const [, sent] = [...flood.says().matchAll(new RegExp(`${kind}: (\\d+)`, 'g'))].at(-1) ?? []
    console.log(`${kind} (${sent} sent): ${told(seen)}`)
    expect.soft(seen.lost, `${kind}: lost`).toBe(0)
    const [longest = 0, next = 0] = seen.vitals.stallsMs
    // One may be the collection of garbage, on a machine with much else to do.
    expect.soft(next, `${kind}: stall`).toBeLessThan(50)
    expect.soft(longest, `${kind}: longest stall`).toBeLessThan(100)
    expect
      .soft(
        seen.latencies.map(({ workP50 }) => workP50 < 150),
        `${kind}: work in between`,
      )
      .toEqual([true, true])
    expect.soft(seen.vitals.residentBytes, `${kind}: memory`).toBeLessThan(quiet.vitals.residentBytes + 200e6)
  }
})

interface Seen {
  readonly latencies: readonly Latencies[]
  readonly lost: number
  readonly vitals: LoopVitals
}

/** Milliseconds from one person's edit to another's screen. */
interface Latencies {
  readonly p50: number
  readonly p95: number
  readonly max: number
  /** What the server's event loop worked meanwhile: unlike the clock, it does not mind a busy machine. */
  readonly workP50: number
}

function told({ latencies, lost, vitals }: Seen): string {
  const [here, there] = latencies.map(
    ({ p50, p95, max, workP50 }) =>
      `${[p50, p95, max].map(Math.round).join('/')} ms with ${workP50.toFixed(0)} ms of work`,
  )
  const { stallsMs, lateP99Ms, lateMaxMs, heapBytes, residentBytes } = vitals
  const loop = `stalls ${stallsMs.map(Math.round).join(', ')} ms CPU, late p99 ${lateP99Ms.toFixed(0)} max ${lateMaxMs.toFixed(0)} ms`
  const memory = `heap ${(heapBytes / 1e6).toFixed(0)} MB of ${(residentBytes / 1e6).toFixed(0)} MB`
  return `p50/p95/max here ${here}, on another board ${there}; lost ${lost}; ${loop}; ${memory}`
}

/** Writes on each board for a while; how long until somebody else saw it. */
async function measure(house: ServerHouse, pairs: readonly Pair[]): Promise<Seen> {
  await house.program().ask()
  for (const pair of pairs) pair.begin()
  const writing = setInterval(() => pairs.map(pair => pair.write()), everyMs)
  await new Promise(resolve => setTimeout(resolve, floodMs))
  clearInterval(writing)
  await eventually(() => expect(pairs.map(pair => pair.missing)).toEqual(pairs.map(() => 0))).catch(() => {})
  return {
    latencies: pairs.map(pair => pair.latencies()),
    lost: pairs.reduce((sum, pair) => sum + pair.missing, 0),
    vitals: (await house.program().ask()) as LoopVitals,
  }
}

/** Somebody who writes and somebody who looks on. */
class Pair {
  readonly #writer: WebSocket
  readonly #board = new Board(new Y.Doc())
  readonly #worked: () => number
  readonly #sent = new Map<string, { readonly at: number; readonly worked: number }>()
  #took: { readonly ms: number; readonly work: number }[] = []

  constructor(writer: WebSocket, reader: WebSocket, worked: () => number) {
    this.#writer = writer
    this.#worked = worked
    this.#board.doc.on('update', (update: Uint8Array) => this.#writer.send(frames.update(update)))
    reader.on('message', (frame: Buffer) => {
      for (const [mark] of frame.toString('latin1').matchAll(/mark-\d+;/g)) this.#arrived(mark)
    })
  }

  begin(): void {
    this.#sent.clear()
    this.#took = []
  }

  write(): void {
    const mark = `mark-${Math.floor(Math.random() * 1e15)};`
    this.#sent.set(mark, { at: performance.now(), worked: this.#worked() })
    addCards(this.#board, [note(mark)], null)
  }

  get missing(): number {
    return this.#sent.size
  }

  latencies(): Latencies {
    const at = (values: readonly number[], share: number) =>
      values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.POSITIVE_INFINITY
    const ms = this.#took.map(one => one.ms)
    const work = this.#took.map(one => one.work)
    return { p50: at(ms, 0.5), p95: at(ms, 0.95), max: at(ms, 1), workP50: at(work, 0.5) }
  }

  #arrived(mark: string): void {
    const sent = this.#sent.get(mark)
    if (sent) this.#took.push({ ms: performance.now() - sent.at, work: this.#worked() - sent.worked })
    this.#sent.delete(mark)
  }
}

/** Milliseconds that the main thread of a process has worked so far; always 0 where the system does not tell. */
function workOf(pid: number | undefined): number {
  const path = `/proc/${pid}/schedstat`
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6 : 0
}

interface Place {
  readonly id: string
  readonly participantKey: string
}

async function largeBoard(house: ServerHouse): Promise<Place> {
  const cards = Array.from({ length: 1500 }, (_, number) => ({
    ...note(`card ${number}`),
    id: `card-${number}`.padEnd(22, 'x'),
    order: `a${number}`,
    created: 0,
  }))
  const answer = await house.ask('/api/boards/import', { ...emptySnapshot, cards })
  return createdBoard.parse(await answer.json())
}

async function enter(house: ServerHouse, { id, participantKey }: Place, name: string): Promise<Joined> {
  return joined.parse(await (await house.ask(`/api/boards/${id}/join`, { key: participantKey, name })).json())
}

function socketUrl(house: ServerHouse, { id }: Place): string {
  return `${house.url.replace('http', 'ws')}/sync/${id}`
}

async function pairOn(house: ServerHouse, place: Place): Promise<Pair> {
  const [writer, reader] = await Promise.all(
    ['Writer', 'Reader'].map(async name => {
      const { token } = await enter(house, place, name)
      const socket = new WebSocket(socketUrl(house, place), { headers: { authorization: `Bearer ${token}` } })
      const heard = hearing(socket)
      socket.once('open', () => socket.send(frames.stateVector(Uint8Array.of(0))))
      await eventually(() => expect(heard.some(one => one.type === 'missing')).toBe(true))
      return socket
    }),
  )
  if (!writer || !reader) throw new Error('nobody came')
  const { pid } = house.program()
  return new Pair(writer, reader, () => workOf(pid))
}

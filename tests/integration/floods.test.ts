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
const floods = [
  'updates',
  'presence',
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
  'half a request',
] as const
const floodMs = 1000
const everyMs = 40

test('R5: whatever one client floods the server with, nobody else loses anything or waits for long', async () => {
  const environment = { LIMIT_CARDS_PER_PARTICIPANT: '1000000' }
  const house = await openServerHouse({ preload, environment })
  // On a busy machine everything takes longer: another server, which nobody floods, tells how much.
  const elsewhere = await openServerHouse({ environment })
  const [flooded, beside] = [await largeBoard(house), await largeBoard(house)]
  const pairs = [
    await pairOn(house, flooded),
    await pairOn(house, beside),
    await pairOn(elsewhere, await largeBoard(elsewhere)),
  ]
  const evil = await enter(house, flooded, 'Evil')
  const flood = runScript(['tests/support/flood.ts', socketUrl(house, flooded), evil.token], {})
  const quiet = await measure(house, pairs)
  console.log(`no flood: ${told(quiet)}`)
  for (const kind of floods) {
    flood.say(kind)
    await flood.until(new RegExp(`${kind}: [1-9]`))
    const seen = await measure(house, pairs)
    const [, sent] = [...flood.says().matchAll(new RegExp(`${kind}: (\\d+)`, 'g'))].at(-1) ?? []
    console.log(`${kind} (${sent} sent): ${told(seen)}`)
    const [here, there, control] = seen.latencies.map(({ p50 }) => p50)
    const mostMs = 3 * (control ?? 0) + 100
    expect.soft(seen.lost, `${kind}: lost`).toBe(0)
    expect.soft(seen.vitals.stallMs, `${kind}: stall`).toBeLessThan(50)
    expect.soft(here, `${kind}: latency on the same board`).toBeLessThan(mostMs)
    expect.soft(there, `${kind}: latency on another board`).toBeLessThan(mostMs)
    expect.soft(seen.vitals.residentBytes, `${kind}: memory`).toBeLessThan(quiet.vitals.residentBytes + 200e6)
  }
})

interface Seen {
  readonly latencies: readonly { readonly p50: number; readonly p95: number; readonly max: number }[]
  readonly lost: number
  readonly vitals: LoopVitals
}

function told({ latencies, lost, vitals }: Seen): string {
  const [here, there, control] = latencies.map(({ p50, p95, max }) =>
    [p50, p95, max].map(Math.round).join('/'),
  )
  const { stallMs, lateP99Ms, lateMaxMs, heapBytes, residentBytes } = vitals
  const loop = `stall ${stallMs.toFixed(0)} ms CPU, late p99 ${lateP99Ms.toFixed(0)} max ${lateMaxMs.toFixed(0)} ms`
  const memory = `heap ${(heapBytes / 1e6).toFixed(0)} MB of ${(residentBytes / 1e6).toFixed(0)} MB`
  return `p50/p95/max here ${here}, on another board ${there}, on another server ${control} ms; lost ${lost}; ${loop}; ${memory}`
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
  readonly #sentAt = new Map<string, number>()
  #took: number[] = []

  constructor(writer: WebSocket, reader: WebSocket) {
    this.#writer = writer
    this.#board.doc.on('update', (update: Uint8Array) => this.#writer.send(frames.update(update)))
    reader.on('message', (frame: Buffer) => {
      for (const [mark] of frame.toString('latin1').matchAll(/mark-\d+;/g)) this.#arrived(mark)
    })
  }

  begin(): void {
    this.#sentAt.clear()
    this.#took = []
  }

  write(): void {
    const mark = `mark-${Math.floor(Math.random() * 1e15)};`
    this.#sentAt.set(mark, performance.now())
    addCards(this.#board, [note(mark)], null)
  }

  get missing(): number {
    return this.#sentAt.size
  }

  latencies(): Seen['latencies'][number] {
    const sorted = this.#took.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.POSITIVE_INFINITY
    return { p50: at(0.5), p95: at(0.95), max: at(1) }
  }

  #arrived(mark: string): void {
    const sentAt = this.#sentAt.get(mark)
    if (sentAt !== undefined) this.#took.push(performance.now() - sentAt)
    this.#sentAt.delete(mark)
  }
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
  return new Pair(writer, reader)
}

import { EventEmitter } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import pino from 'pino'
import * as Y from 'yjs'
import { Metrics } from '#server/metrics/Metrics.ts'
import { SyncServer } from '#server/sync/SyncServer.ts'
import type { OpenSocket } from '#server/sync/socketDoor.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { limits } from '#shared/protocol/limits.ts'
import { emptySnapshot } from '#tests/support/notes.ts'
import { frames } from '#tests/support/rawFrames.ts'
import { MemoryStore } from '#tests/support/virtual/MemoryStore.ts'
import { VirtualTime } from '#tests/support/virtual/VirtualTime.ts'
import { newNotes } from '../load/layOut.ts'
import { mixes } from '../load/mixes.ts'
import { script } from '../load/script.ts'

export interface WorkshopWish {
  readonly people: number
  /** Clients that have written on the board before: each page that was ever open is one. */
  readonly strangers: number
}

export interface WorkshopFigures {
  /** Soon after the beginning, and when all that is done often has been compiled for speed. */
  readonly cold: Share
  readonly warm: Share
}

export interface Share {
  /** CPU time of the thread as a share of one core. */
  readonly core: number
  readonly perWordUs: number
}

const spans = { cold: { fromMs: 4000, toMs: 14_000 }, warm: { fromMs: 60_000, toMs: 70_000 } } as const
const board = 'b'

/** A workshop on a virtual clock, in a thread. Of what the server says nothing is heard; the store keeps it in memory. */
async function workshop({ people, strangers }: WorkshopWish): Promise<WorkshopFigures> {
  const begun = begin(Math.max(200, people), strangers)
  const seats = Array.from({ length: people }, (_, seat) => seat)
  const { parts } = script(
    { room: { id: board, seats: [] }, host: undefined, ...begun },
    { mix: mixes.workshop, forMs: spans.warm.toMs, dialect: plain, seats, number: 0 },
  )
  const line = parts.flatMap(({ cues }, seat) => cues.map(({ atMs, frame }) => ({ atMs, seat, frame })))
  line.sort((a, b) => a.atMs - b.atMs)

  using time = new VirtualTime()
  const server = await open(time, begun)
  const sockets = seats.map(seat => enter(server, seat))
  await time.pass(100)
  const known = frames.stateVector(Y.encodeStateVectorFromUpdate(begun.base))
  for (const socket of sockets) socket.emit('message', known, true)
  await time.pass(100)
  let now = 0
  let next = 0
  const play = async (untilMs: number) => {
    const from = next
    for (let cue = line[next]; cue && cue.atMs < untilMs; cue = line[++next]) {
      if (cue.atMs > now) await time.pass(cue.atMs - now)
      now = Math.max(now, cue.atMs)
      sockets[cue.seat]?.emit('message', messageIn(cue.frame), true)
    }
    return next - from
  }
  const measure = async ({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }) => {
    await play(fromMs)
    const before = process.threadCpuUsage()
    const words = await play(toMs)
    const { user, system } = process.threadCpuUsage(before)
    return { core: (user + system) / 1000 / (toMs - fromMs), perWordUs: (user + system) / words }
  }
  return { cold: await measure(spans.cold), warm: await measure(spans.warm) }
}

const plain = {
  path: () => '',
  greeting: () => undefined,
  wrap: (_: string, message: Uint8Array) => message,
  unwrap: (message: Uint8Array) => message,
}

function begin(count: number, strangers: number) {
  const { doc } = new Board(new Y.Doc())
  const laid = new Board(doc)
  doc.clientID = 1
  fromSnapshot(laid, emptySnapshot)
  const notes = addCards(laid, newNotes(count), null)
  for (let client = 2; client < strangers + 2; client++) {
    doc.clientID = client
    addCards(laid, newNotes(1), null)
  }
  const base = Y.encodeStateAsUpdate(doc)
  const claims = new Map([...doc.store.clients.keys()].map(client => [client, 'server'] as const))
  doc.destroy()
  return { base, notes, claims }
}

async function open(time: VirtualTime, { base, claims }: ReturnType<typeof begin>): Promise<SyncServer> {
  const store = new MemoryStore(() => 1)
  store.append([{ board, updates: [{ time: 0, participant: 'server', bytes: base }], claims }])
  await time.pass(10)
  return new SyncServer({
    store,
    limits,
    log: pino({ level: 'warn' }),
    metrics: new Metrics(),
    rehearsals: { rehearse: async () => undefined, end: async () => {} },
    whoIs: async (_, id) => person(id),
  })
}

function person(id: string) {
  return { id, name: id, role: 'participant', color: 1 } as const
}

/** A socket that has read whatever is said to it. */
function enter(server: SyncServer, seat: number): EventEmitter {
  const events = new EventEmitter()
  const socket = {
    OPEN: 1,
    readyState: 1,
    on: (name: string, listener: (...args: unknown[]) => void) => events.on(name, listener),
    pause: () => {},
    resume: () => {},
    ping: () => events.emit('pong'),
    pong: () => {},
    close: (code: number, reason: string) => {
      throw new Error(`somebody was sent away: ${code} ${reason}`)
    },
    terminate: () => {},
  }
  const stream = { writableLength: 0, write: () => true }
  // The server uses no more of them than this.
  server.accept({ socket, stream } as unknown as OpenSocket, { board, participant: person(`person-${seat}`) })
  return events
}

/** What a frame of the script says: its mask changes nothing. */
function messageIn(frame: Buffer): Buffer {
  const short = (frame[1] ?? 0) & 127
  return frame.subarray(short < 126 ? 6 : 8)
}

parentPort?.postMessage(await workshop(workerData))

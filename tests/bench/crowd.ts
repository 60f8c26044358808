import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { messageType, syncStep } from '#shared/protocol/sync.ts'
import type { Subject } from './Subject.ts'

export interface CrowdFigures {
  /** From an edit to its arrival at a reader, ms, ascending. */
  readonly latencies: readonly number[]
  /** CPU milliseconds of the server for each edit that arrived at one reader. */
  readonly cpuPerDelivery: number
  readonly delivered: number
}

interface Seat {
  readonly socket: WebSocket
  readonly board: Board
}

/**
 * So many people on one board, each of whom adds a card every `everyMs`, open loop; all others hear of it. Every card
 * carries the time at which it was made.
 */
export async function crowd(
  subject: Subject,
  addresses: readonly { readonly url: string; readonly token?: string }[],
  { forMs, everyMs }: { readonly forMs: number; readonly everyMs: number },
): Promise<CrowdFigures> {
  const latencies: number[] = []
  const seats = await Promise.all(
    addresses.map(address => takeSeat(address, sentAt => latencies.push(performance.now() - sentAt))),
  )
  const cpuBefore = subject.cpu()
  const timers = seats.map((seat, index) =>
    setTimeout(() => write(seat, everyMs, performance.now() + forMs), (index * everyMs) / seats.length),
  )
  const expected = () => latencies.length
  await settled(forMs, expected)
  const cpu = subject.cpu() - cpuBefore
  for (const timer of timers) clearTimeout(timer)
  for (const { socket } of seats) socket.terminate()
  latencies.sort((a, b) => a - b)
  return { latencies, cpuPerDelivery: (cpu * 1000) / latencies.length, delivered: latencies.length }
}

async function takeSeat(
  { url, token }: { readonly url: string; readonly token?: string },
  arrived: (sentAt: number) => void,
): Promise<Seat> {
  const socket = new WebSocket(url, token ? { headers: { authorization: `Bearer ${token}` } } : {})
  const board = new Board(new Y.Doc())
  board.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'own') socket.send(frameOf(update))
  })
  socket.on('message', (data: Buffer) => {
    // Whatever a server batches, the marks in it are told one by one.
    for (const mark of data.toString('latin1').matchAll(/sent:(\d+\.?\d*);/g)) arrived(Number(mark[1]))
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  // Whoever asks for what there is hears of what comes.
  socket.send(Uint8Array.of(messageType.sync, syncStep.stateVector, 1, 0))
  return { socket, board }
}

function write({ socket, board }: Seat, everyMs: number, until: number): void {
  if (socket.readyState !== WebSocket.OPEN || performance.now() > until) return
  const text = `sent:${performance.now().toFixed(3)};`
  addCards(
    board,
    [{ kind: 'note', canvas: 'domain', zone: 'domain.why', at: [0, 0], color: 'white', text, fields: {} }],
    'own',
  )
  setTimeout(() => write({ socket, board }, everyMs, until), everyMs)
}

function frameOf(update: Uint8Array): Uint8Array {
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, messageType.sync)
  encoding.writeVarUint(frame, syncStep.update)
  encoding.writeVarUint8Array(frame, update)
  return encoding.toUint8Array(frame)
}

/** Until the load has run and nothing more has arrived for half a second. */
async function settled(forMs: number, count: () => number): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, forMs))
  for (let before = -1; before !== count(); ) {
    before = count()
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}

import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { note } from './notes.ts'
import { frames } from './rawFrames.ts'

/**
 * Somebody who sends as fast as the line takes it, as a process of its own: address and token as arguments, and on its
 * input, line by line, what to flood with from now on. Says every so often how much it has sent.
 */
const [url = '', token = ''] = process.argv.slice(2)
const { hostname, port, pathname } = new URL(url)
let kind = ''
let sent = 0

const open = (): Promise<WebSocket> => {
  const socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` } })
  socket.on('error', () => {})
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket))
    socket.once('close', code => reject(new Error(`closed with ${code}`)))
  })
}

/** Sends whatever there is next, again and again, and comes back when it is shown the door. */
async function pour(next: (socket: WebSocket) => void): Promise<void> {
  const own = kind
  while (kind === own) {
    const socket = await open().catch(() => undefined)
    while (socket?.readyState === WebSocket.OPEN && kind === own) {
      for (let count = 0; count < 200 && socket.bufferedAmount < 1_000_000; count++) {
        next(socket)
        sent += 1
      }
      await new Promise(resolve => setImmediate(resolve))
    }
    socket?.terminate()
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

const doc = new Y.Doc()
const board = new Board(doc)
const written: Uint8Array[] = []
doc.on('update', (update: Uint8Array) => written.push(update))

const crowd = frames.presence(
  Array.from({ length: 1000 }, (_, client) => ({ client, clock: 1, state: '{"cursor":[1,2]}'.padEnd(200) })),
)

const kinds: Readonly<Record<string, () => Promise<void>>> = {
  updates: () =>
    pour(socket => {
      addCards(board, [note('spam')], null)
      for (const update of written.splice(0)) socket.send(frames.update(update))
    }),
  presence: () =>
    pour(socket =>
      socket.send(frames.presence([{ client: 5, clock: sent, state: `{"cursor":[${sent % 1000},2]}` }])),
    ),
  'others’ presence': () => pour(socket => socket.send(crowd)),
  queries: () => pour(socket => socket.send(frames.query())),
  receipts: () => pour(socket => socket.send(frames.durable(sent))),
  states: () => pour(socket => socket.send(frames.stateVector(Uint8Array.of(0)))),
  'strange states': () => pour(socket => socket.send(frames.stateVector(Uint8Array.of(1, sent & 127, 1)))),
  'states unread': () =>
    pour(socket => {
      socket.pause()
      socket.send(frames.stateVector(Uint8Array.of(0)))
    }),
  pings: () => pour(socket => socket.ping()),
  'pings unread': () =>
    pour(socket => {
      socket.pause()
      socket.ping()
    }),
  'huge frames': () => pour(socket => socket.send(frames.missing(new Uint8Array(4_000_000)))),
  fragments: () => pour(socket => socket.send(Uint8Array.of(3), { fin: false })),
  'coming and going': async () => {
    while (kind === 'coming and going') {
      const socket = await open().catch(() => undefined)
      socket?.send(frames.stateVector(Uint8Array.of(0)))
      socket?.send(frames.presence([{ client: 1000 + sent, clock: 1, state: '{}' }]))
      sent += 1
      socket?.close()
    }
  },
  'whole boards': async () => {
    const board = new URL(`/api/boards/${pathname.split('/').pop()}/snapshot`, url.replace('ws', 'http'))
    const headers = { authorization: `Bearer ${token}` }
    const read = async () => {
      while (kind === 'whole boards') {
        await (await fetch(board, { headers })).arrayBuffer()
        sent += 1
      }
    }
    await Promise.all(Array.from({ length: 20 }, read))
  },
  'half a request': async () => {
    while (kind === 'half a request') {
      const socket = connect(Number(port), hostname)
      socket.on('error', () => {})
      await once(socket, 'connect')
      socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nX-Slow: `)
      sent += 1
      await new Promise(resolve => setTimeout(resolve, 2))
    }
  },
}

setInterval(() => process.stdout.write(`${kind}: ${sent}\n`), 100)
for await (const line of createInterface(process.stdin)) {
  kind = line
  sent = 0
  kinds[kind]?.()
}

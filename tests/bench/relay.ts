import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { prepareFrame } from '#server/sync/prepareFrame.ts'

/**
 * The floor: what 16 ms ticks cost where nothing is understood, checked or kept. Whatever is said in a room goes to
 * everybody in it, once a tick, as one buffer.
 */
const tickMs = 16
const rooms = new Map<string, Room>()

class Room {
  readonly sockets = new Set<Duplex>()
  #frames: Buffer[] = []

  hear(data: Buffer): void {
    if (this.#frames.length === 0) setTimeout(() => this.#tell(), tickMs)
    this.#frames.push(prepareFrame(data))
  }

  #tell(): void {
    const all = Buffer.concat(this.#frames)
    this.#frames = []
    for (const socket of this.sockets) if (socket.writable) socket.write(all)
  }
}

function roomOf(url: string): Room {
  const room = rooms.get(url) ?? new Room()
  rooms.set(url, room)
  return room
}

const door = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const server = createServer()
server.on('upgrade', (request, socket: Duplex, head) => {
  door.handleUpgrade(request, socket, head, opened => {
    const room = roomOf(request.url ?? '')
    room.sockets.add(socket)
    opened.on('message', (data: Buffer) => room.hear(data))
    opened.on('error', () => opened.terminate())
    opened.on('close', () => room.sockets.delete(socket))
  })
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
process.on('SIGTERM', () => process.exit(0))

import { connect, type Socket } from 'node:net'
import { clientFrame } from './clientFrame.ts'
import { FrameCounter, type FrameEnd } from './FrameCounter.ts'
import type { Seat } from './Venue.ts'

const pong = clientFrame(new Uint8Array(), 10)
const ping = 9
/** One for all: what is read is looked at before anything else is read. */
const readBuffer = Buffer.alloc(256 * 1024)

/** A participant at the price of a bare socket: says what was made ahead, and counts what it hears. */
export class RawSocket {
  /** When it began to connect. */
  readonly began = performance.now()
  onFrame: ((frame: FrameEnd) => void) | undefined
  isClosed = false
  readonly #counter: FrameCounter
  #socket: Socket | undefined

  private constructor() {
    this.#counter = new FrameCounter(frame => {
      if (frame.opcode === ping) this.#socket?.write(pong)
      this.onFrame?.(frame)
    })
  }

  static open({ url, headers }: Seat): Promise<RawSocket> {
    const { hostname, port, pathname } = new URL(url)
    const raw = new RawSocket()
    return new Promise((resolve, reject) => {
      let isOpen = false
      const heard = (length: number): boolean => {
        const chunk = readBuffer.subarray(0, length)
        if (isOpen) raw.#counter.take(chunk)
        else {
          const end = chunk.indexOf('\r\n\r\n')
          if (!chunk.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) {
            reject(new Error(`no web socket: ${chunk.toString('latin1', 0, 80)}`))
            return false
          }
          isOpen = true
          raw.#counter.take(chunk.subarray(end + 4))
          resolve(raw)
        }
        return true
      }
      const socket = connect({
        host: hostname,
        port: Number(port),
        noDelay: true,
        onread: { buffer: readBuffer, callback: heard },
      })
      raw.#socket = socket
      socket.on('error', reject)
      socket.on('close', () => {
        raw.isClosed = true
      })
      socket.write(handshake(hostname, pathname, headers))
    })
  }

  get frames(): number {
    return this.#counter.frames
  }

  get bytes(): number {
    return this.#counter.bytes
  }

  send(frame: Buffer): void {
    this.#socket?.write(frame)
  }

  /** Stops reading, as a device does that has gone to sleep. */
  stall(): void {
    this.#socket?.pause()
  }

  end(): void {
    this.#socket?.destroy()
  }
}

function handshake(host: string, path: string, headers: Seat['headers']): string {
  const lines = {
    Host: host,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  }
  const all = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\n${all.join('')}\r\n`
}

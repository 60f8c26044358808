import { WebSocket as Socket } from 'ws'

/** A web socket that says who it is by a header, as programs do. */
export function bearing(token: string, sent: (frame: Uint8Array) => void = () => {}): typeof WebSocket {
  class Bearing extends Socket {
    constructor(url: string) {
      super(url, { headers: { authorization: `Bearer ${token}` } })
    }

    override send(frame: Uint8Array): void {
      sent(frame)
      super.send(frame)
    }
  }
  // The client uses only what both kinds of sockets have.
  return Bearing as unknown as typeof WebSocket
}

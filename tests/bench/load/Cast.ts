import * as Y from 'yjs'
import { frames } from '#tests/support/rawFrames.ts'
import { clientFrame } from './clientFrame.ts'
import type { Laid } from './layOut.ts'
import type { Mix } from './mixes.ts'
import { RawSocket } from './RawSocket.ts'
import { type Part, script } from './script.ts'
import type { Seat, Venue } from './Venue.ts'

/** Those in a room who have no documents, and what they are going to say. */
export class Cast {
  readonly sockets: readonly RawSocket[]
  readonly parts: readonly Part[]
  /** What the document knows of each of them when all has been said. */
  readonly clocks: ReadonlyMap<number, number>

  private constructor(parts: {
    sockets: readonly RawSocket[]
    parts: readonly Part[]
    clocks: ReadonlyMap<number, number>
  }) {
    this.sockets = parts.sockets
    this.parts = parts.parts
    this.clocks = parts.clocks
  }

  /** Takes the seats from `first` to `people`. `number` is that of the room's first seat among all seats. */
  static async enter(
    venue: Venue,
    laid: Laid,
    wish: { mix: Mix; forMs: number; first: number; people: number; number: number },
  ): Promise<Cast> {
    const { mix, forMs, first, people, number } = wish
    const seats = Array.from({ length: people - first }, (_, index) => first + index)
    const { parts, clocks } = script(laid, { mix, forMs, dialect: venue.dialect, seats, number })
    const sockets = await Promise.all(
      laid.room.seats.slice(first, people).map(seat => sit(venue, laid, seat)),
    )
    return new Cast({ sockets, parts, clocks })
  }
}

/** A bare socket in a room that is told of all that happens there. */
export async function sit({ dialect }: Venue, { base }: Laid, seat: Seat): Promise<RawSocket> {
  const socket = await RawSocket.open(seat)
  const greeting = dialect.greeting(seat.room)
  if (greeting) socket.send(clientFrame(greeting))
  const known = frames.stateVector(Y.encodeStateVectorFromUpdate(base))
  socket.send(clientFrame(dialect.wrap(seat.room, known)))
  return socket
}

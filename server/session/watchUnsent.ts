import type { SessionSocket } from './SessionSocket.ts'

/** Packets that may wait for somebody who does not read them. */
const mostUnsent = 500

/** Tells when somebody reads far more slowly than there is to read: what waits for them must not grow (R5). */
export function watchUnsent({ conn }: SessionSocket, tooSlow: () => void): void {
  let unsent = 0
  conn.on('packetCreate', () => {
    unsent += 1
    if (unsent === mostUnsent) tooSlow()
  })
  // All that waited has been handed to the socket below, which takes more only once it could send what it had.
  conn.on('drain', () => {
    unsent = 0
  })
}

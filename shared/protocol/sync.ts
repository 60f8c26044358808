/**
 * The wire of `/sync/<boardId>`: that of y-websocket. Each binary frame is a varint type and its body. A page adds
 * `?as=<participant>`, and is closed with 4401 if its cookie is another's.
 *
 *   0 sync        varint step, then a length-prefixed payload:
 *                 step 0 state vector, step 1 missing updates, step 2 one update
 *   1 awareness   length-prefixed awareness update
 *   3 query       no body: asks for all presence
 *   102 durable   length-prefixed bytes, echoed once all that this socket sent before is committed. To be asked only
 *                 behind the answer to step 0: updates that come before it may build on it, and are then left out
 *   103 storage   length-prefixed byte: 0 while nothing of this board can be stored, 1 once it can again. Told only
 *                 to those who have sent a 102, for standard clients do not know it
 *   104 rules     length-prefixed; empty from a client, which asks to be told: at once, and again at each change, what
 *                 holds for whoever asks, as JSON (rules.ts). It comes behind all updates taken under other rules
 *
 * The server speaks first: sync step 0, then presence. An observer's updates are refused by a close.
 */
export const messageType = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  durable: 102,
  storage: 103,
  rules: 104,
} as const
export const syncStep = { stateVector: 0, missing: 1, update: 2 } as const

/** Why the server closes a socket, and whether it is worth coming back. */
export const closeCode = {
  /** The server restarts: come back soon. */
  restart: 1012,
  /** The frame breaks the protocol. */
  malformed: 4400,
  /** No identity, or one that no longer counts: join again by the link. */
  signedOut: 4401,
  /** The edit was not permitted or not sound: drop the local copy and come back. */
  refused: 4403,
  /** The board is gone, or was never there for you. */
  gone: 4404,
  /** This person has opened more tabs than one may have: come back when somebody looks at this one. */
  elsewhere: 4409,
  /** The reader was too slow for too long: come back and catch up. */
  tooSlow: 4008,
  /** More than the limits allow. */
  tooMuch: 4429,
  /** The board cannot be loaded or written at the moment: come back later. */
  unavailable: 4503,
} as const
export type CloseCode = (typeof closeCode)[keyof typeof closeCode]

/** Bounds to start with. Those of a server can be set; a client reads them to warn before it hits them. */
export const limits = {
  frameBytes: 256 * 1024,
  firstUploadBytes: 4 * 1024 * 1024,
  frameFragments: 64,
  messagesPerSecond: 60,
  messagesBurst: 240,
  awarenessPerSecond: 20,
  awarenessBytes: 4 * 1024,
  socketsPerParticipant: 4,
  /** At the same time, per address: several tabs each for a large hall behind one. */
  socketsPerAddress: 2000,
  /** Per address, and per device: coming back again and again costs us more than whoever does it. */
  socketOpeningsPerMinute: 3000,
  ownSocketOpeningsPerMinute: 60,
  /** Time for a request to say what it wants and who sends it, and time for all of it to arrive. */
  handshakeMs: 5000,
  requestMs: 120_000,
  requestBytes: 64 * 1024,
  /** To the API, per address, and per device: reading a board takes a few milliseconds each time. */
  requestsPerMinute: 12_000,
  ownRequestsPerMinute: 600,
  /** Per address, high enough for a classroom behind one. */
  joinsPerMinute: 600,
  boardsPerMinute: 60,
  /** Wrong room codes, per address and in all: guessing is hopeless, mistyping is not. */
  wrongCodesPerMinute: 40,
  wrongCodesPerMinuteInAll: 600,
  /** A room code leads in for so long, unless the session is over before or those who lead say otherwise. */
  roomCodeMs: 24 * 3_600_000,
  peoplePerBoard: 500,
  cardsPerBoard: 10_000,
  /** Facilitators prepare boards, and may go beyond it. */
  cardsPerParticipant: 500,
  charactersPerCard: 5000,
  /** Of one session socket: packets, pings included, and the length of one. */
  sessionEventsPerSecond: 30,
  sessionEventsBurst: 120,
  sessionMessageBytes: 64 * 1024,
  /** Without a socket for so long somebody has left; with no tab in view for so long they are away. */
  leftAfterMs: 10_000,
  awayAfterMs: 15_000,
  /** So many cards deleted by one participant within so long freeze them until a facilitator lets them go on. */
  deletionsAtOnce: 20,
  deletionsWithinMs: 10_000,
  /** A card that its maker deletes again so soon does not count. */
  takeBackMs: 300_000,
  boardBytes: 25 * 1024 * 1024,
  /** The history in an archive that comes in, unpacked: some hundred bytes an edit. */
  historyBytes: 128 * 1024 * 1024,
  /** As sent; what is kept of it is mostly far less. */
  pictureBytes: 12 * 1024 * 1024,
  picturesPerMinute: 30,
  picturesBytesPerBoard: 100 * 1024 * 1024,
  slowConsumerBytes: 1024 * 1024,
  slowConsumerMs: 30_000,
  /** Whoever has not answered from one beat to the next is gone: after two of them at the latest. */
  heartbeatMs: 15_000,
  unloadAfterMs: 45_000,
  /** A board that nobody works on is kept as bytes after so long, after twice as long at most. */
  restAfterMs: 5000,
  /** Rehearsals whose simulated people are there, of all boards; and how long these take between two acts. */
  rehearsalsAtOnce: 8,
  rehearsalBeatMs: 2000,
} as const
export type Limits = { readonly [Name in keyof typeof limits]: number }

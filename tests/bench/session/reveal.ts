import * as Y from 'yjs'
import { openSession } from '#client/wire/session/openSession.ts'
import { Board } from '#shared/board/Board.ts'
import { addDraft } from '#shared/board/drafts/drafts.ts'
import { createdBoard, type Joined, joined } from '#shared/protocol/http.ts'
import { messageType } from '#shared/protocol/sync.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import { frames } from '#tests/support/rawFrames.ts'
import { clientFrame } from '../load/clientFrame.ts'
import { dialects } from '../load/dialects.ts'
import { Participant } from '../load/Participant.ts'
import { RawSocket } from '../load/RawSocket.ts'
import type { Seat } from '../load/Venue.ts'
import { medianOf } from '../medianOf.ts'

export interface RevealFigures {
  /** From asking until the answer, and until the last of all sockets has every byte of it. */
  readonly answeredMs: number
  readonly everywhereMs: number
  readonly serverCpuMs: number
  /** What one client takes to apply the whole reveal to its document. */
  readonly applyMs: number
}

export interface RevealScene {
  readonly url: string
  readonly people: number
  readonly cards: number
  readonly ask: (path: string, body: object, token?: string) => Promise<unknown>
  readonly cpuMs: () => Promise<number>
}

/**
 * So many cards of so many people are revealed at once, some times over. All but one are bare sockets that count what
 * they hear, so that the figure is the server's: a hundred documents in this one process would take longer to apply it
 * than it takes to send. The lines to what is private are open, as on a page.
 */
export async function measureReveals(scene: RevealScene, rounds: number): Promise<readonly RevealFigures[]> {
  const { people, ask } = scene
  const made = createdBoard.parse(await ask('/api/boards', { title: 'Revealed', script: 'launch-90' }))
  const seats = await Promise.all(
    Array.from({ length: people }, async (_, at) => {
      const key = at === 0 ? made.facilitatorKey : made.participantKey
      return joined.parse(await ask(`/api/boards/${made.id}/join`, { key, name: `Person ${at}` }))
    }),
  )
  const [lead, ...others] = seats
  if (!lead) throw new Error('nobody came')
  const step = await writingStep(scene, made.id, lead)
  const at = (seat: Joined) => seatAt(scene, made.id, seat)
  const desks = await Promise.all(
    seats.map(seat => Participant.join(seatAt(scene, `${made.id}/private`, seat), reading)),
  )
  const probe = await Participant.join(at(lead), reading)
  const sockets = await Promise.all(others.map(seat => listen(at(seat), probe)))
  const reveal = () => ask(`/api/boards/${made.id}/reveals`, { step, order: 'all' }, lead.token)
  const figures: RevealFigures[] = []
  for (let round = 0; round < rounds; round++) {
    await Promise.all(desks.map((desk, nth) => write(desk, step, nth, scene)))
    figures.push(await measure(reveal, { probe, sockets, scene }))
  }
  for (const socket of sockets) socket.end()
  for (const one of [probe, ...desks]) one.leave()
  return figures
}

async function measure(
  reveal: () => Promise<unknown>,
  {
    probe,
    sockets,
    scene,
  }: { readonly probe: Participant; readonly sockets: readonly RawSocket[]; readonly scene: RevealScene },
): Promise<RevealFigures> {
  const wanted = probe.board.cards.size + scene.cards
  const revealed = new Promise<Uint8Array>(resolve => {
    const look = (update: Uint8Array) => {
      if (probe.board.cards.size < wanted) return
      probe.board.doc.off('update', look)
      resolve(update)
    }
    probe.board.doc.on('update', look)
  })
  const before = sockets.map(({ bytes }) => bytes)
  const cpu = await scene.cpuMs()
  const began = performance.now()
  const answered = reveal().then(() => performance.now() - began)
  const update = await revealed
  await Promise.all(sockets.map((socket, at) => heard(socket, (before[at] ?? 0) + update.length)))
  const everywhereMs = performance.now() - began
  const answeredMs = await answered
  return {
    answeredMs,
    everywhereMs,
    serverCpuMs: (await scene.cpuMs()) - cpu,
    applyMs: timeToApply(update),
  }
}

const reading = { dialect: dialects.convene, isToldState: true } as const

function seatAt({ url }: RevealScene, room: string, { token, participant }: Joined): Seat {
  return {
    room,
    url: `${url.replace('http', 'ws')}/sync/${room}`,
    headers: { Authorization: `Bearer ${token}` },
    participant: participant.id,
  }
}

/** The first step in which one writes in private; it need not be the one of now. */
async function writingStep({ url }: RevealScene, board: string, lead: Joined): Promise<string> {
  const session = openSession({ board, as: lead.participant.id, server: url, token: lead.token })
  const steps = await new Promise<SessionView['script']>(resolve => {
    session.view.subscribe(() => {
      if (session.view.current?.script) resolve(session.view.current.script)
    })
  })
  session.close()
  return steps?.steps.find(({ mode }) => mode === 'write')?.id ?? ''
}

/** Each writes as many as the others. */
async function write(
  own: Participant,
  step: string,
  at: number,
  { people, cards }: RevealScene,
): Promise<void> {
  for (let n = at; n < cards; n += people) {
    const text = `What person ${at} cares about, in so many words, number ${n}`
    const place = { canvas: 'domain', zone: 'domain.topics' } as const
    addDraft(own.board, { kind: 'topic', ...place, text, color: 'straw', fields: {}, step }, 'own')
  }
  await durable(own)
}

/** Resolves once all that was said is stored. */
function durable(own: Participant): Promise<void> {
  return new Promise(resolve => {
    own.onOther = type => {
      if (type === messageType.durable) resolve()
    }
    own.say(frames.durable(1))
  })
}

/** Asks for the board once, and hears all that comes after. */
async function listen(seat: Seat, { board: { doc } }: Participant): Promise<RawSocket> {
  const socket = await RawSocket.open(seat)
  socket.send(clientFrame(frames.stateVector(Y.encodeStateVector(new Y.Doc()))))
  await heard(socket, Y.encodeStateAsUpdate(doc).length)
  return socket
}

function heard(socket: RawSocket, bytes: number): Promise<void> {
  if (socket.bytes >= bytes) return Promise.resolve()
  return new Promise(resolve => {
    socket.onFrame = () => {
      if (socket.bytes >= bytes) resolve()
    }
  })
}

function timeToApply(update: Uint8Array): number {
  const times = Array.from({ length: 9 }, () => {
    const board = new Board(new Y.Doc())
    const began = performance.now()
    Y.applyUpdate(board.doc, update)
    return { ms: performance.now() - began }
  })
  return medianOf(times).ms
}

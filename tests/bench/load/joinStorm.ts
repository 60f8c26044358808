import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { frames } from '#tests/support/rawFrames.ts'
import { Subject } from '../Subject.ts'
import type { SubjectPlan } from '../subjects.ts'
import { clientFrame } from './clientFrame.ts'
import { keepHistory } from './keepHistory.ts'
import { later, until } from './later.ts'
import { longHistory } from './longHistory.ts'
import { Participant } from './Participant.ts'
import { percentiles, type Spread } from './percentiles.ts'
import { RawSocket } from './RawSocket.ts'
import { type Room, type Seat, Venue } from './Venue.ts'

export interface StormWish {
  readonly people: number
  readonly notes: number
  readonly edits: number
  /** One more joins every so often, whoever else still waits. */
  readonly everyMs: number
}

export interface StormFigures {
  /** CPU time of the server from the first knock until the last has the board. */
  readonly cpuMs: number
  /** From the knock to the last byte of the board. */
  readonly latency: Spread
  readonly stateBytes: number
  /** The same for the very first, for whom the board is fetched from storage; undefined where there is none. */
  readonly firstMs: number | undefined
  /** People who did not get it, and words that a newcomer was not told. */
  readonly lost: number
}

const authors = 40
const patienceMs = 60_000

/** A board with a long history, somebody on it, and then everybody comes at once. */
export async function joinStorm(plan: SubjectPlan, wish: StormWish): Promise<StormFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'convene-bench-'))
  const stage = await setStage(plan, wish, folder)
  const { subject, venue, room, state } = stage
  const [hostSeat, ...seats] = room.seats
  if (!hostSeat) throw new Error('a room without seats')
  const began = performance.now()
  const host = stage.host ?? (await Participant.join(hostSeat, { dialect: venue.dialect, isToldState: true }))
  const firstMs = stage.host ? undefined : performance.now() - began
  await later(1000)

  const cpuBefore = await subject.cpuMs()
  const took: number[] = []
  for (const seat of seats) {
    joinAt(venue, seat, { least: state.length / 2, arrived: ms => took.push(ms) })
    await later(wish.everyMs)
  }
  await until(() => took.length === seats.length, patienceMs)
  const cpuMs = (await subject.cpuMs()) - cpuBefore

  const newcomer = await Participant.join(hostSeat, { dialect: venue.dialect, isToldState: true })
  const lost = seats.length - took.length + missing(newcomer.board.doc, state)
  newcomer.leave()
  host.leave()
  await subject.stop()
  await rm(folder, { recursive: true, force: true })
  return { cpuMs, latency: percentiles(took), stateBytes: state.length, firstMs, lost }
}

interface Stage {
  readonly subject: Subject
  readonly venue: Venue
  readonly room: Room
  readonly state: Uint8Array
  /** Where the board lives only as long as somebody holds it. */
  readonly host: Participant | undefined
}

async function setStage(plan: SubjectPlan, wish: StormWish, folder: string): Promise<Stage> {
  const subject = await Subject.start({ ...plan, folder })
  const venue = new Venue(plan, subject.url)
  const room = await venue.room(0, wish.people + 1)
  const [seat] = room.seats
  if (!seat) throw new Error('a room without seats')
  const host = await Participant.join(seat, { dialect: venue.dialect, isToldState: true })
  const base = Y.encodeStateAsUpdate(host.board.doc)
  const history = longHistory({ ...wish, base, authors })
  if (plan.dialect !== 'convene') {
    host.say(frames.update(history.state))
    return { subject, venue, room, state: history.state, host }
  }
  host.leave()
  await subject.stop()
  await keepHistory(folder, room, history)
  const again = await Subject.start({ ...plan, folder })
  return {
    subject: again,
    venue: new Venue(plan, again.url),
    room: new Venue(plan, again.url).moved(room),
    state: history.state,
    host: undefined,
  }
}

async function joinAt(
  { dialect }: Venue,
  seat: Seat,
  { least, arrived }: { least: number; arrived: (ms: number) => void },
): Promise<void> {
  const began = performance.now()
  const socket = await RawSocket.open(seat)
  socket.onFrame = ({ length }) => {
    if (length < least) return
    socket.onFrame = undefined
    arrived(performance.now() - began)
  }
  const greeting = dialect.greeting(seat.room)
  if (greeting) socket.send(clientFrame(greeting))
  socket.send(clientFrame(dialect.wrap(seat.room, frames.stateVector(Uint8Array.of(0)))))
}

function missing(doc: Y.Doc, state: Uint8Array): number {
  const { to } = Y.parseUpdateMeta(state)
  let count = 0
  for (const [client, clock] of to) count += Math.max(0, clock - Y.getState(doc.store, client))
  return count
}

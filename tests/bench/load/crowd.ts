import type { Subject } from '../Subject.ts'
import { Cast, sit } from './Cast.ts'
import { later, until } from './later.ts'
import { type Laid, layOut } from './layOut.ts'
import { type MixName, mixes } from './mixes.ts'
import { percentiles, type Spread } from './percentiles.ts'
import { play } from './play.ts'
import type { RawSocket } from './RawSocket.ts'
import type { Venue } from './Venue.ts'
import { Watchers } from './Watchers.ts'

export interface CrowdWish {
  readonly rooms: number
  /** In each room. */
  readonly people: number
  readonly mix: MixName
  readonly notes: number
  readonly warmMs: number
  readonly forMs: number
  /** More people in the first room, who stop reading when the measuring begins. */
  readonly stalled?: number
}

export interface CrowdFigures {
  /** CPU time of the server as a share of one core. */
  readonly core: number
  /** CPU time of the server for each word that reaches one of the others, µs. */
  readonly cpuPerDeliveryUs: number
  /** From the writing of a mark to its arrival in another's document, ms. */
  readonly latency: Spread
  /** Words that were not delivered some seconds after the end. */
  readonly lost: number
  /** What one participant receives in a second. */
  readonly framesEach: number
  readonly bytesEach: number
  /** By how much the memory in use has grown since the measuring began. */
  readonly grownBytes: number
  /** CPU time of the load as a share of one core: near 1 it was too busy to be trusted. */
  readonly load: number
}

const observedRooms = 4
const graceMs = 5000
const calmMs = 500

/** So many people in so many rooms, all at it for a while. */
export async function crowd(subject: Subject, venue: Venue, wish: CrowdWish): Promise<CrowdFigures> {
  const laid = await layOutAll(venue, wish)
  const watchers = await Promise.all(laid.slice(0, observedRooms).map(one => watch(venue, one, wish)))
  const casts: Cast[] = []
  for (const [index, one] of laid.entries()) casts.push(await castOf(venue, one, { wish, index }))
  const sockets = casts.flatMap(cast => cast.sockets)
  const sleepers = await Promise.all(
    laid.flatMap(one => one.room.seats.slice(wish.people).map(seat => sit(venue, one, seat))),
  )
  for (const one of laid) one.host?.leave()
  const playing = play(
    casts.flatMap(cast => cast.parts.map(({ cues }, part) => ({ cues, socket: cast.sockets[part] }))),
  )
  for (const { probes } of watchers) for (const probe of probes) probe.start()

  await later(wish.warmMs)
  const { liveBytes } = await subject.vitals()
  // Collecting garbage has kept everybody waiting.
  await later(calmMs)
  for (const { probes } of watchers) for (const probe of probes) probe.forget()
  for (const sleeper of sleepers) sleeper.stall()
  const said = () => playing.said() + watchers.reduce((sum, one) => sum + one.written, 0)
  const before = { said: said(), ...heard(sockets) }
  const [cpuBefore, loadBefore] = [await subject.cpuMs(), process.cpuUsage()]
  await later(wish.forMs)
  const cpuMs = (await subject.cpuMs()) - cpuBefore
  const load = process.cpuUsage(loadBefore)
  const now = { said: said(), ...heard(sockets) }
  for (const { probes } of watchers) for (const probe of probes) probe.stop()

  await playing.ended
  await until(() => watchers.every(one => one.missing <= 0), graceMs)
  const vitals = await subject.vitals()
  const lost = await Promise.all(
    watchers.map(async (one, index) => one.missing + (await one.lost(casts[index]?.clocks ?? new Map()))),
  )
  for (const one of [...sockets, ...sleepers]) one.end()
  for (const one of watchers) one.leave()
  const seconds = wish.forMs / 1000
  return {
    core: cpuMs / wish.forMs,
    cpuPerDeliveryUs: (cpuMs * 1000) / ((now.said - before.said) * (wish.people - 1)),
    latency: percentiles(watchers.flatMap(one => one.probes.flatMap(probe => probe.latencies))),
    lost: lost.reduce((sum, one) => sum + one, 0),
    framesEach: (now.frames - before.frames) / sockets.length / seconds,
    bytesEach: (now.bytes - before.bytes) / sockets.length / seconds,
    grownBytes: vitals.liveBytes - liveBytes,
    load: (load.user + load.system) / 1000 / wish.forMs,
  }
}

async function layOutAll(venue: Venue, { rooms, people, notes, stalled = 0 }: CrowdWish): Promise<Laid[]> {
  const laid: Laid[] = []
  for (let number = 0; number < rooms; number++) {
    const room = await venue.room(number, people + (number === 0 ? stalled : 0))
    laid.push(await layOut(venue, room, Math.max(notes, people)))
  }
  return laid
}

function watch(venue: Venue, laid: Laid, { people, mix }: CrowdWish): Promise<Watchers> {
  const writes = mixes[mix].drags + mixes[mix].types > 0
  return Watchers.join(venue, laid, { count: watchersIn(people), kind: writes ? 'letters' : 'cursors' })
}

function castOf(
  venue: Venue,
  laid: Laid,
  { wish, index }: { wish: CrowdWish; index: number },
): Promise<Cast> {
  const { people, warmMs, forMs } = wish
  return Cast.enter(venue, laid, {
    mix: mixes[wish.mix],
    forMs: warmMs + calmMs + forMs,
    first: index < observedRooms ? watchersIn(people) : 0,
    people,
    number: index * people,
  })
}

function watchersIn(people: number): number {
  return people < 10 ? 2 : 3
}

function heard(sockets: readonly RawSocket[]): { readonly frames: number; readonly bytes: number } {
  let frames = 0
  let bytes = 0
  for (const socket of sockets) {
    frames += socket.frames
    bytes += socket.bytes
  }
  return { frames, bytes }
}

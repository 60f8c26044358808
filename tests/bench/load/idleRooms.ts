import type { Subject } from '../Subject.ts'
import { later } from './later.ts'
import { layOut } from './layOut.ts'
import type { Venue } from './Venue.ts'

export interface IdleWish {
  readonly rooms: number
  readonly notes: number
  /** How long nobody does anything before memory is looked at. */
  readonly quietMs: number
}

export interface IdleFigures {
  /** Memory for each room, its one socket included: in use, and as the system sees it. */
  readonly liveBytesEach: number
  readonly residentBytesEach: number
  /** CPU time of the server as a share of one core while nothing happens. */
  readonly core: number
}

/** Many boards, on each of which somebody has laid out notes and now only looks at them. */
export async function idleRooms(subject: Subject, venue: Venue, wish: IdleWish): Promise<IdleFigures> {
  // The first board pays for what is made once.
  await layOut(venue, await venue.room(-1, 1), wish.notes)
  const before = await subject.vitals()
  for (let number = 0; number < wish.rooms; number++)
    await layOut(venue, await venue.room(number, 1), wish.notes)
  await later(wish.quietMs)
  const cpuBefore = await subject.cpuMs()
  await later(wish.quietMs)
  const cpuMs = (await subject.cpuMs()) - cpuBefore
  const after = await subject.vitals()
  return {
    liveBytesEach: (after.liveBytes - before.liveBytes) / wish.rooms,
    residentBytesEach: (after.residentBytes - before.residentBytes) / wish.rooms,
    core: cpuMs / wish.quietMs,
  }
}

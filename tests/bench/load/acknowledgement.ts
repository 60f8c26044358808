import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import { textOfCard } from '#shared/board/read.ts'
import { messageType } from '#shared/protocol/sync.ts'
import { frames } from '#tests/support/rawFrames.ts'
import { later, until } from './later.ts'
import { layOut } from './layOut.ts'
import { Participant } from './Participant.ts'
import { percentiles, type Spread } from './percentiles.ts'
import type { Venue } from './Venue.ts'

export interface AcknowledgementWish {
  readonly edits: number
  readonly everyMs: number
}

export interface AcknowledgementFigures {
  /** From an edit to the word that it is durable. */
  readonly latency: Spread
  /** From a write to the end of its fsync, on the same disk and without any server: what no server can beat. */
  readonly disk: Spread
  readonly lost: number
}

/** Somebody types, and after each letter asks to be told when it is durable. Only ours tells. */
export async function acknowledgement(
  venue: Venue,
  { edits, everyMs }: AcknowledgementWish,
): Promise<AcknowledgementFigures> {
  const laid = await layOut(venue, await venue.room(0, 1), 200)
  const [seat] = laid.room.seats
  if (!seat) throw new Error('a room without seats')
  const writer = await Participant.join(seat, { dialect: venue.dialect, isToldState: true })
  const text = textOfCard(writer.board, laid.notes[0] ?? '')
  const written: number[] = []
  const took: number[] = []
  writer.onOther = (type, body) => {
    if (type !== messageType.durable) return
    const token = decoding.readVarUint8Array(decoding.createDecoder(body))
    const count = decoding.readVarUint(decoding.createDecoder(token))
    took.push(performance.now() - (written[count] ?? 0))
  }
  for (let count = 0; count < edits; count++) {
    written.push(performance.now())
    writer.board.change('own', () => text?.insert(text.length, 'a'))
    writer.say(frames.durable(count))
    await later(everyMs)
  }
  await until(() => took.length === edits, 5000)
  writer.leave()
  laid.host?.leave()
  return { latency: percentiles(took), disk: percentiles(fsyncs(200)), lost: edits - took.length }
}

function fsyncs(count: number): readonly number[] {
  const path = join(tmpdir(), `convene-bench-fsync-${process.pid}`)
  const file = openSync(path, 'w')
  const took = Array.from({ length: count }, () => {
    const began = performance.now()
    writeSync(file, Buffer.alloc(4096))
    fsyncSync(file)
    return performance.now() - began
  })
  closeSync(file)
  rmSync(path)
  return took
}

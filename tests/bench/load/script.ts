import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { textOfCard } from '#shared/board/read.ts'
import { frames } from '#tests/support/rawFrames.ts'
import { clientFrame } from './clientFrame.ts'
import type { Dialect } from './dialects.ts'
import type { Laid } from './layOut.ts'
import type { Mix } from './mixes.ts'

interface Cue {
  readonly atMs: number
  readonly frame: Buffer
}

/** What one participant says, made ahead. */
export interface Part {
  readonly client: number
  readonly cues: readonly Cue[]
}

export interface Script {
  readonly parts: readonly Part[]
  /** What the document knows of each client when all has been said. */
  readonly clocks: ReadonlyMap<number, number>
}

export interface ScriptWish {
  readonly mix: Mix
  readonly forMs: number
  readonly dialect: Dialect
  /** Indices of those who act. Each has the note of that index, so that nobody waits for anybody else's words. */
  readonly seats: readonly number[]
  /** Of the room's first seat among all seats. */
  readonly number: number
}

interface Actor {
  readonly client: number
  readonly number: number
  readonly card: string
  readonly forMs: number
}

const moveEveryMs = 50
const letterEveryMs = 200
/** The cursor moves for so long, then rests. */
const strokeMs = 2000

/** Everything that the people of a room will say, all of it true to one document, so that it can be checked after. */
export function script(
  { room, base, notes }: Laid,
  { mix, forMs, dialect, seats, number }: ScriptWish,
): Script {
  const board = new Board(new Y.Doc())
  Y.applyUpdate(board.doc, base)
  const parts = seats.map(seat => {
    const client = 1000 + Math.floor(Math.random() * 4_000_000_000)
    board.doc.clientID = client
    const who = { client, number: number + seat, card: notes[seat] ?? '', forMs }
    const cues = [
      ...cursorCues(who, mix, notes.slice(0, mix.selected ?? 0)),
      ...(isAmong(who.number, mix.drags, dragOrder) ? dragCues(board, who) : []),
      ...(isAmong(who.number, mix.types, typeOrder) ? letterCues(board, who) : []),
    ]
    const framed = cues.map(({ atMs, message }) => ({
      atMs,
      frame: clientFrame(dialect.wrap(room.id, message)),
    }))
    return { client, cues: framed.sort((a, b) => a.atMs - b.atMs) }
  })
  const clocks = new Map(parts.map(({ client }) => [client, Y.getState(board.doc.store, client)]))
  board.doc.destroy()
  return { parts, clocks }
}

interface Said {
  readonly atMs: number
  readonly message: Uint8Array
}

/** The same share of people in each ten, spread so that small rooms have theirs, too. */
function isAmong(number: number, share: number, order: readonly number[]): boolean {
  return order.slice(0, Math.round(share * 10)).includes(number % 10)
}

const dragOrder = [0, 5, 2, 6, 8, 4, 1, 3, 7, 9]
const typeOrder = [1, 3, 7, 9, 0, 2, 4, 5, 6, 8]

/** Times at an even pace; people begin at different moments. */
function paced(everyMs: number, number: number, forMs: number): readonly number[] {
  const from = (number * 7919) % everyMs
  return Array.from({ length: Math.floor((forMs - from) / everyMs) }, (_, beat) => from + beat * everyMs)
}

function cursorCues(
  { client, number, forMs }: Actor,
  mix: Mix,
  selected: readonly string[],
): readonly Said[] {
  if (mix.cursors === 0) return []
  const user = { id: `person-${number}`, name: `Person ${number}`, role: 'participant', color: number % 12 }
  const isMoving = (ms: number) => mix.cursors === 1 || Math.floor(ms / strokeMs + number) % 2 === 0
  return paced(moveEveryMs, number, forMs)
    .filter(isMoving)
    .map((atMs, beat) => {
      const cursor = [beat * 3.5, (number * 20 + beat) % 2000]
      const state = JSON.stringify({ user, cursor, ...(selected.length > 0 && { selected }) })
      return { atMs, message: frames.presence([{ client, clock: beat + 1, state }]) }
    })
}

function dragCues(board: Board, { card, number, forMs }: Actor): readonly Said[] {
  return paced(moveEveryMs, number, forMs).map((atMs, beat) => ({
    atMs,
    message: said(board, () =>
      placeCards(
        board,
        [{ id: card, canvas: 'domain', zone: 'domain.why', at: [beat * 4, number * 10] }],
        null,
      ),
    ),
  }))
}

function letterCues(board: Board, { card, number, forMs }: Actor): readonly Said[] {
  const text = textOfCard(board, card)
  return paced(letterEveryMs, number, forMs).map((atMs, beat) => ({
    atMs,
    message: said(board, () => text?.insert(text.length, 'abcdefgh '[beat % 9] ?? '')),
  }))
}

/** The change as the frame that tells of it. */
function said(board: Board, change: () => void): Uint8Array {
  const made: Uint8Array[] = []
  board.doc.once('update', (update: Uint8Array) => made.push(update))
  change()
  return frames.update(made[0] ?? new Uint8Array())
}

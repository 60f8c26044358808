import { strFromU8 } from 'fflate'
import { serverAuthor } from '#server/storage/actors.ts'
import type { BoardPast } from '#server/storage/Registry.ts'
import { piecesOf } from '#server/storage/segment.ts'
import { takeLog } from '#server/sync/takeLog.ts'
import { type BoardSnapshot, boardSnapshot } from '#shared/board/snapshot.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import { isSameJson } from '#shared/std/isSameJson.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import type { z } from '#shared/std/zod.ts'
import { archiveNames } from './archiveNames.ts'
import { type KeptPeople, keptPeople } from './keptPeople.ts'
import { faultIn, keptSessions } from './keptSessions.ts'
import { readHistory } from './readHistory.ts'
import { type ArchiveBounds, picturesIn, unpackArchive } from './unpackArchive.ts'

export interface ReadArchive {
  readonly snapshot: BoardSnapshot
  /** By the names that cards have for them; bytes of a stranger. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly people: KeptPeople['people']
  /** All of them over: one that was running then ended, as far as anybody can tell, with the last edit. */
  readonly sessions: readonly SessionRecord[]
  /** Absent if the archive holds no history: then the board begins with what it is now. */
  readonly past?: BoardPast
}

/** `faulty` says what does not fit together, in words. */
export type ArchiveRefusal = 'no-archive' | 'too-large' | { readonly faulty: string }

export interface ArchiveRequest {
  readonly bytes: Uint8Array
  readonly bounds: ArchiveBounds
  /** Milliseconds since 1970: nothing in it can be from later. */
  readonly latest: number
}

/**
 * What an archive holds of a board, whoever made it; what contradicts the rest refuses the whole. Archives of older
 * releases hold no sessions and no people. It may take long: not for the loop that carries everybody's edits.
 */
export function readArchive({ bytes, bounds, latest }: ArchiveRequest): Result<ReadArchive, ArchiveRefusal> {
  const files = unpackArchive(bytes, bounds)
  if (!files.ok) return files
  const at = (name: keyof typeof archiveNames) => files.value[archiveNames[name]]
  const board = parsed(at('board'), boardSnapshot)
  if (!board.ok) return board.refusal === 'absent' ? refuse('no-archive') : notUnderstood('board')
  const people = parsed(at('people'), keptPeople)
  if (!people.ok && people.refusal === 'strange') return notUnderstood('people')
  const sessions = parsed(at('sessions'), keptSessions)
  if (!sessions.ok && sessions.refusal === 'strange') return notUnderstood('sessions')
  const known = people.ok ? people.value.people : []
  const held = sessions.ok ? sessions.value.sessions : []
  const fault = faultIn(held, { people: new Set(known.map(({ id }) => id)), latest })
  if (fault !== undefined) return refuse({ faulty: fault })
  const past = pastIn(at('history'), { board: board.value, latest })
  if (!past.ok) return past
  const { lastEdit = latest, ...rest } = past.value
  return accept({
    snapshot: board.value,
    pictures: picturesIn(files.value),
    people: known,
    sessions: held.map(one => ({ ...one, ended: one.ended ?? Math.max(one.started, lastEdit) })),
    ...rest,
  })
}

/** Every edit again, from the first on: it must lead to the very board that the archive shows. */
function pastIn(
  history: Uint8Array | undefined,
  { board, latest }: { readonly board: BoardSnapshot; readonly latest: number },
): Result<{ readonly past?: BoardPast; readonly lastEdit?: number | undefined }, ArchiveRefusal> {
  if (!history) return accept({})
  const rows = readHistory(history, latest)
  if (!rows.ok) return refuse({ faulty: rows.refusal })
  const taken = takeLog(rows.value)
  if (!taken.ok) return refuse({ faulty: `in the history, ${taken.refusal}` })
  if (!isSameJson(taken.value.board, board))
    return refuse({ faulty: 'the history leads to another board than the one in board.json' })
  const { state: snapshot, claims } = taken.value
  return accept({
    past: { head: rows.value.length, snapshot, claims, pieces: piecesOf(rows.value) },
    lastEdit: rows.value.findLast(({ participant }) => participant !== serverAuthor)?.time,
  })
}

function notUnderstood(name: keyof typeof archiveNames): Result<never, ArchiveRefusal> {
  return refuse({ faulty: `this server does not understand its ${archiveNames[name]}` })
}

function parsed<Schema extends z.ZodType>(
  file: Uint8Array | undefined,
  schema: Schema,
): Result<z.infer<Schema>, 'absent' | 'strange'> {
  if (!file) return refuse('absent')
  try {
    const read = schema.safeParse(JSON.parse(strFromU8(file)))
    return read.success ? accept(read.data) : refuse('strange')
  } catch {
    return refuse('strange')
  }
}

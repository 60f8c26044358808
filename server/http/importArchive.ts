import { RefusedError } from '#server/errors/RefusedError.ts'
import { type BoardSnapshot, boardSnapshot } from '#shared/board/snapshot.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import type { Parts } from './Parts.ts'

export interface ArchiveContent {
  readonly snapshot: BoardSnapshot
  /** By the names that cards have for them; bytes of a stranger. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** What an archive holds of a board. Throws `RefusedError`, with a word on what is wrong. */
export async function archiveIn(body: unknown, limits: Limits): Promise<ArchiveContent> {
  // Loaded at first use: a server starts without it.
  const { readArchive } = await import('#server/export/archive/readArchive.ts')
  const read = body instanceof Uint8Array ? readArchive(body, limits) : undefined
  if (!read || (!read.ok && read.refusal === 'no-archive')) throw notAnArchive()
  if (!read.ok) throw new RefusedError('request-too-large', 'This archive holds more than a board takes.')
  const snapshot = boardSnapshot.safeParse(parsed(read.value.board))
  if (!snapshot.success) throw notAnArchive()
  return { snapshot: snapshot.data, pictures: read.value.pictures }
}

/** Drawn anew, as if somebody had just added them; what is no picture is left out, and its card stays. */
export async function addPictures(
  { pictures, settings }: Parts,
  board: string,
  found: ArchiveContent['pictures'],
): Promise<void> {
  if (found.size === 0) return
  const { madeAnew } = await import('#server/pictures/madeAnew.ts')
  for (const [id, bytes] of found) {
    const made = await madeAnew(bytes)
    if (!made.ok) continue
    const picture = { ...made.value, id, board, participant: 'server', created: Date.now() }
    await pictures.addPicture(picture, settings.limits.picturesBytesPerBoard)
  }
}

function notAnArchive(): RefusedError {
  return new RefusedError(
    'request-invalid',
    'This is no archive of a board. Take the file that “Whole board” gave you.',
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

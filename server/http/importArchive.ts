import { RefusedError } from '#server/errors/RefusedError.ts'
import type { ArchiveRefusal, ReadArchive } from '#server/export/archive/readArchive.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { Parts } from './Parts.ts'

/** So much the clocks of two servers may differ. */
const clocksApartMs = 24 * 3_600_000

/** What an archive holds of a board. Throws `RefusedError`, with a word on what is wrong. */
export async function archiveIn(body: unknown, { limits }: Parts['settings']): Promise<ReadArchive> {
  if (!(body instanceof Uint8Array)) throw refused('no-archive')
  // Loaded at first use: a server starts without it.
  const { archiveThread } = await import('#server/export/archive/archiveThread.ts')
  const latest = Date.now() + clocksApartMs
  const read = await archiveThread.run('read', { bytes: body, bounds: limits, latest })
  if (!read.ok) throw refused(read.refusal)
  return read.value
}

/** Drawn anew, as if somebody had just added them; what is no picture is left out, and its card stays. */
export async function addPictures(
  { pictures, settings }: Parts,
  board: string,
  found: ReadArchive['pictures'],
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

function refused(why: ArchiveRefusal): RefusedError {
  if (typeof why === 'object')
    return new RefusedError('request-invalid', `This archive does not hold together: ${why.faulty}.`)
  switch (why) {
    case 'no-archive':
      return new RefusedError(
        'request-invalid',
        'This is no archive of a board. Take the file that “Whole board” gave you.',
      )
    case 'too-large':
      return new RefusedError('request-too-large', 'This archive holds more than a board takes.')
    default:
      return unreachable(why)
  }
}

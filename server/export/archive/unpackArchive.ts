import { type UnzipFileInfo, unzipSync } from 'fflate'
import type { Limits } from '#shared/protocol/limits.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { archiveNames, pictureIn } from './archiveNames.ts'

/** Files by their names, as they lay in an archive. */
export type Unpacked = Readonly<Record<string, Uint8Array>>

export type ArchiveBounds = Pick<
  Limits,
  'boardBytes' | 'pictureBytes' | 'picturesBytesPerBoard' | 'historyBytes'
>

/** Sessions are read whole whenever minutes are asked for. */
const mostBeside = 4 * 1024 * 1024

/**
 * The files of an archive that a board can come of. All others are left packed; what would unfold to more than the bounds
 * refuses the whole, before it is unfolded.
 */
export function unpackArchive(
  bytes: Uint8Array,
  bounds: ArchiveBounds,
): Result<Unpacked, 'no-archive' | 'too-large'> {
  let pictureBytes = 0
  let isTooLarge = false
  const isWanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    const most = mostBytes(name, bounds)
    if (most === undefined) return false
    if (pictureIn(name) !== undefined) pictureBytes += originalSize
    isTooLarge ||= originalSize > most || pictureBytes > bounds.picturesBytesPerBoard
    return !isTooLarge
  }
  const files = unzipped(bytes, isWanted)
  if (isTooLarge) return refuse('too-large')
  return files ? accept(files) : refuse('no-archive')
}

/** By the names that cards have for them. */
export function picturesIn(files: Unpacked): ReadonlyMap<string, Uint8Array> {
  return new Map(
    Object.entries(files).flatMap(([name, file]) => {
      const picture = pictureIn(name)
      return picture === undefined ? [] : [[picture, file] as const]
    }),
  )
}

/** Undefined for a file that this server has no use for. */
function mostBytes(name: string, bounds: ArchiveBounds): number | undefined {
  switch (name) {
    case archiveNames.board:
      return bounds.boardBytes
    case archiveNames.sessions:
    case archiveNames.people:
      return Math.min(bounds.boardBytes, mostBeside)
    case archiveNames.history:
      return bounds.historyBytes
    default:
      return pictureIn(name) === undefined ? undefined : bounds.pictureBytes
  }
}

/** Undefined for what is no zip file, whatever the reader says of it. */
function unzipped(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Unpacked | undefined {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    return undefined
  }
}

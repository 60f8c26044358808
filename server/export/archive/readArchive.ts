import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate'
import type { Limits } from '#shared/protocol/limits.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { archiveNames, pictureIn } from './archiveNames.ts'

export interface ReadArchive {
  /** The text of board.json; nothing is known of it yet. */
  readonly board: string
  /** By the names that cards have for them; bytes of a stranger. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

export type ArchiveBounds = Pick<Limits, 'boardBytes' | 'pictureBytes' | 'picturesBytesPerBoard'>

/**
 * Takes the board and its pictures out of an archive. Everything else in it is left packed; what would unfold to more
 * than the bounds refuses the whole, before it is unfolded.
 */
export function readArchive(
  bytes: Uint8Array,
  bounds: ArchiveBounds,
): Result<ReadArchive, 'no-archive' | 'too-large'> {
  let pictureBytes = 0
  let isTooLarge = false
  const isWanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    const isBoard = name === archiveNames.board
    if (!isBoard && pictureIn(name) === undefined) return false
    if (!isBoard) pictureBytes += originalSize
    if (originalSize > (isBoard ? bounds.boardBytes : bounds.pictureBytes)) isTooLarge = true
    if (pictureBytes > bounds.picturesBytesPerBoard) isTooLarge = true
    return !isTooLarge
  }
  const files = unzipped(bytes, isWanted)
  if (isTooLarge) return refuse('too-large')
  const board = files?.[archiveNames.board]
  if (!files || !board) return refuse('no-archive')
  const pictures = Object.entries(files).flatMap(([name, file]) => {
    const picture = pictureIn(name)
    return picture === undefined ? [] : [[picture, file] as const]
  })
  return accept({ board: strFromU8(board), pictures: new Map(pictures) })
}

/** Undefined for what is no zip file, whatever the reader says of it. */
function unzipped(
  bytes: Uint8Array,
  filter: (file: UnzipFileInfo) => boolean,
): Readonly<Record<string, Uint8Array>> | undefined {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    return undefined
  }
}

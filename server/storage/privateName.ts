import type { BoardId } from './BoardStore.ts'

/**
 * What one person writes in private on a board is a document beside it, with a log of its own. Its id is the board's
 * and the person's: no id holds a slash.
 */
export function privateName(board: BoardId, participant: string): BoardId {
  return `${board}/${participant}`
}

/** Whose writing it is, and on which board; undefined of a board itself. */
export function readPrivateName(
  id: BoardId,
): { readonly board: BoardId; readonly participant: string } | undefined {
  const slash = id.indexOf('/')
  return slash < 0 ? undefined : { board: id.slice(0, slash), participant: id.slice(slash + 1) }
}

/** The board that a document belongs to: itself, or the one beside which it lies. */
export function boardOf(id: BoardId): BoardId {
  return readPrivateName(id)?.board ?? id
}

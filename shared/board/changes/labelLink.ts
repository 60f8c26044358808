import type { Board, Origin } from '../Board.ts'
import type { LinkId } from '../ids.ts'
import { entryOf } from '../read.ts'

/** The group's own words on a connection; blank takes them away. */
export function labelLink(board: Board, id: LinkId, label: string, origin: Origin): void {
  const entry = entryOf(board.links, id)
  if (!entry) return
  board.change(origin, () => {
    if (label.trim()) entry.set('label', label.trim())
    else entry.delete('label')
  })
}

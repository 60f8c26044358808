import type { Board, Origin } from '../Board.ts'
import { linkEntry } from '../entries.ts'
import { type CardId, type LinkId, newId } from '../ids.ts'
import { isCardKind } from '../kinds.ts'
import { type LinkType, linkTypes, mayLink } from '../linkTypes.ts'
import { entryOf } from '../read.ts'

/**
 * Links two cards and answers the link's id; undefined if an end is gone or the kinds do not fit. A relation that
 * allows one end only replaces the former one; a link that is there already is not made twice.
 */
export function linkCards(
  board: Board,
  { type, from, to }: { readonly type: LinkType; readonly from: CardId; readonly to: CardId },
  origin: Origin,
): LinkId | undefined {
  const fromKind = entryOf(board.cards, from)?.get('kind')
  const toKind = entryOf(board.cards, to)?.get('kind')
  if (!isCardKind(fromKind) || !isCardKind(toKind) || !mayLink(type, fromKind, toKind)) return undefined
  const former = linksOf(board, type, from)
  const same = former.find(([, end]) => end === to)
  if (same) return same[0]
  const id = newId()
  board.change(origin, () => {
    if (linkTypes[type].count === 'one') for (const [old] of former) board.links.delete(old)
    board.links.set(id, linkEntry({ id, type, from, to }))
  })
  return id
}

export function unlinkCards(board: Board, ids: Iterable<LinkId>, origin: Origin): void {
  board.change(origin, () => {
    for (const id of ids) board.links.delete(id)
  })
}

function linksOf(board: Board, type: LinkType, from: CardId): readonly (readonly [LinkId, unknown])[] {
  const found: [LinkId, unknown][] = []
  for (const [id, link] of board.links.entries()) {
    if (link.get('type') === type && link.get('from') === from) found.push([id, link.get('to')])
  }
  return found
}

import type { CardId, LinkId } from '#shared/board/ids.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import type { CardSnapshot, LinkSnapshot } from '#shared/board/snapshot.ts'
import type { BoardView } from './BoardView.ts'

type Links = ReadonlyMap<LinkId, LinkSnapshot>

/** Links by the card they start at, made once for each state of all links. */
const starts = new WeakMap<Links, ReadonlyMap<CardId, readonly LinkSnapshot[]>>()

/** The cards that links of this type lead to from a card, in the order of the links. */
export function linkEnds(view: BoardView, from: CardId, type: LinkType): readonly CardSnapshot[] {
  const links = linksFrom(view.links).get(from) ?? []
  return links.flatMap(link => (link.type === type ? (view.card(link.to) ?? []) : []))
}

function linksFrom(links: Links): ReadonlyMap<CardId, readonly LinkSnapshot[]> {
  const known = starts.get(links)
  if (known) return known
  const made = new Map<CardId, LinkSnapshot[]>()
  for (const link of links.values()) {
    const list = made.get(link.from)
    if (list) list.push(link)
    else made.set(link.from, [link])
  }
  starts.set(links, made)
  return made
}

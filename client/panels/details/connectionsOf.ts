import type { CardId } from '#shared/board/ids.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import type { CardSnapshot, LinkSnapshot } from '#shared/board/snapshot.ts'

type Direction = 'out' | 'in'

export interface ConnectionGroup {
  readonly type: LinkType
  readonly direction: Direction
  readonly ends: readonly { readonly link: LinkSnapshot; readonly card: CardSnapshot }[]
}

/**
 * The links of a card, those it starts before those it receives, grouped by type. `apart` are types that the panel
 * shows elsewhere and that are left out where the card starts them. Related cards are one group, whoever began.
 */
export function connectionsOf(
  card: CardId,
  {
    links,
    cards,
  }: { readonly links: Iterable<LinkSnapshot>; readonly cards: ReadonlyMap<CardId, CardSnapshot> },
  apart: ReadonlySet<LinkType> = new Set(),
): readonly ConnectionGroup[] {
  const groups = new Map<
    string,
    { type: LinkType; direction: Direction; ends: { link: LinkSnapshot; card: CardSnapshot }[] }
  >()
  const note = (type: LinkType, direction: Direction, link: LinkSnapshot, end: CardSnapshot | undefined) => {
    if (!end) return
    const key = `${direction} ${type}`
    const group = groups.get(key) ?? { type, direction, ends: [] }
    group.ends.push({ link, card: end })
    groups.set(key, group)
  }
  for (const link of links) {
    const { type, from, to } = link
    if (from === card && !apart.has(type)) note(type, 'out', link, cards.get(to))
    else if (to === card && from !== card)
      note(type, type === 'relates_to' ? 'out' : 'in', link, cards.get(from))
  }
  return [...groups.values()].sort((a, b) => Number(a.direction === 'in') - Number(b.direction === 'in'))
}

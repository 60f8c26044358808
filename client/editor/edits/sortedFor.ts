import { papers } from '#shared/board/kinds.ts'
import { byOrder } from '#shared/board/read.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { Editor } from '../Editor.ts'

/** What cards are gathered by. */
export type TidyBy = 'order' | 'cluster' | 'colour' | 'author' | 'votes'

export interface Sorted {
  readonly card: CardSnapshot
  /** Cards that belong together have the same; in reading order all do. */
  readonly group: string
}

/**
 * The cards in the order in which they shall lie: by votes those with most first, else questions keep their ranks;
 * whoever is in no group comes last.
 */
export function sortedFor(editor: Editor, cards: readonly CardSnapshot[], by: TidyBy): readonly Sorted[] {
  const read = cards.toSorted((a, b) => rankOf(a) - rankOf(b) || byOrder(a, b))
  const keyed = read.map(card => ({ card, group: groupOf(editor, card, by) }))
  const first = new Map<string, number>()
  for (const [index, { group }] of keyed.entries()) if (!first.has(group)) first.set(group, index)
  const weight = ({ card, group }: Sorted) => {
    if (by === 'votes') return -votesOf(editor, card)
    if (by === 'colour') return papers.indexOf(card.color)
    return group === '' ? Infinity : (first.get(group) ?? Infinity)
  }
  const compare = (a: Sorted, b: Sorted) => {
    if (by === 'author' && a.group !== b.group && a.group !== '' && b.group !== '')
      return nameOf(editor, a.card).localeCompare(nameOf(editor, b.card)) || (a.group < b.group ? -1 : 1)
    const [left, right] = [weight(a), weight(b)]
    return left === right ? 0 : left - right
  }
  return by === 'order' ? keyed : keyed.toSorted(compare)
}

function groupOf({ view }: Editor, card: CardSnapshot, by: TidyBy): string {
  switch (by) {
    case 'order':
    case 'votes':
      return ''
    case 'cluster':
      return (card.cluster !== undefined && view.clusters.has(card.cluster) && card.cluster) || ''
    case 'colour':
      return card.color
    case 'author':
      return card.author ?? ''
    default:
      return unreachable(by)
  }
}

/** What the group gave a card in the last vote, once that is closed; none counts as nothing. */
export function votesOf({ votes }: Editor, { id, fields }: CardSnapshot): number {
  const vote = votes.of(id)
  if (vote?.state === 'closed') return vote.score
  return typeof fields.dots === 'number' ? fields.dots : 0
}

function nameOf({ authors }: Editor, { author }: CardSnapshot): string {
  return (author !== undefined && authors.current.get(author)?.name) || ''
}

function rankOf({ kind, fields }: CardSnapshot): number {
  return kind === 'question' && typeof fields.rank === 'number' ? fields.rank : Number.MAX_SAFE_INTEGER
}

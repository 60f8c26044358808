import { matcher } from '#client/words/matcher.ts'
import type { CardId, PersonId } from '#shared/board/ids.ts'
import type { CardKind, Paper } from '#shared/board/kinds.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardView } from './BoardView.ts'
import { readingOrder } from './readingOrder.ts'

/** What is looked for; what is left out does not matter. */
export interface FindQuery {
  readonly text: string
  readonly kind?: CardKind
  readonly color?: Paper
  /** Who wrote the card. */
  readonly author?: PersonId
}

export function isBlank({ text, kind, color, author }: FindQuery): boolean {
  return text.trim() === '' && kind === undefined && color === undefined && author === undefined
}

/**
 * Cards that fit, in reading order. Words are looked for in all that a card says: its text, its fields, its cluster,
 * and the cards it names as host, owner and the like.
 */
export function findCards(view: BoardView, query: FindQuery): readonly CardId[] {
  if (isBlank(query)) return []
  const { kind, color, author } = query
  const fits = matcher(query.text)
  const named = fits && namesOf(view)
  const found = [...view.cards.values()].filter(
    card =>
      (kind === undefined || card.kind === kind) &&
      (color === undefined || card.color === color) &&
      (author === undefined || card.author === author) &&
      (!fits || fits([...wordsOf(view, card), ...(named?.get(card.id) ?? [])])),
  )
  return readingOrder(view.canvases, found)
}

function wordsOf(view: BoardView, { text, fields, cluster }: CardSnapshot): readonly string[] {
  const said = Object.values(fields).flatMap(value => (typeof value === 'object' ? value : String(value)))
  const name = cluster === undefined ? undefined : view.clusters.get(cluster)?.name
  return [text, ...said, ...(name === undefined ? [] : [name])]
}

function namesOf(view: BoardView): ReadonlyMap<CardId, readonly string[]> {
  const names = new Map<CardId, string[]>()
  for (const { from, to } of view.links.values()) {
    const name = view.card(to)?.text
    if (name === undefined) continue
    const known = names.get(from)
    if (known) known.push(name)
    else names.set(from, [name])
  }
  return names
}

import * as Y from 'yjs'
import type { Board } from './Board.ts'
import { fieldsOf } from './fields.ts'
import { entryOf, readCard } from './read.ts'
import type { CardSnapshot } from './snapshot.ts'

/** A card with words in it that somebody lacks. */
export interface UnsentCard {
  readonly card: CardSnapshot
  /** The card itself is lacking, not only some of its words. */
  readonly isNew: boolean
  /** Has been reached by whoever lacks nothing of it any more: clients with the clock behind the last letter. */
  readonly upTo: readonly (readonly [client: number, clock: number])[]
}

const wordy: ReadonlySet<string> = new Set(['text', 'longtext', 'list', 'url'])

/**
 * The cards whose words somebody with this state vector has not got: cards written, texts and fields changed. What was
 * only moved, coloured or deleted holds no words and is not among them.
 */
export function readUnsent(board: Board, known: ReadonlyMap<number, number>): readonly UnsentCard[] {
  const unsent: UnsentCard[] = []
  for (const id of board.cards.keys()) {
    const entry = entryOf(board.cards, id)
    const card = entry && readCard(board, id)
    if (!entry || !card) continue
    const isNew = lacks(known, entry._item)
    const lacking = [...letters(entry.get('text')), ...wordsOf(entry, card)].filter(item =>
      lacks(known, item),
    )
    const isEmpty = card.text.trim() === '' && Object.keys(card.fields).length === 0
    if (isEmpty || (!isNew && lacking.length === 0)) continue
    unsent.push({ card, isNew, upTo: endsOf(isNew && entry._item ? [entry._item, ...lacking] : lacking) })
  }
  return unsent
}

/** The items of a shared text that are still to be read in it. */
function* letters(text: unknown): Iterable<Y.Item> {
  if (!(text instanceof Y.Text)) return
  for (let item = text._start; item; item = item.right) if (!item.deleted) yield item
}

function* wordsOf(entry: Y.Map<unknown>, { kind }: CardSnapshot): Iterable<Y.Item> {
  for (const { key, type } of fieldsOf[kind]) {
    const item = entry._map.get(key)
    if (wordy.has(type) && item && !item.deleted) yield item
  }
}

function lacks(known: ReadonlyMap<number, number>, item: Y.Item | null): boolean {
  return item !== null && item.id.clock + item.length > (known.get(item.id.client) ?? 0)
}

function endsOf(items: readonly Y.Item[]): [number, number][] {
  const ends = new Map<number, number>()
  for (const { id, length } of items)
    ends.set(id.client, Math.max(ends.get(id.client) ?? 0, id.clock + length))
  return [...ends].sort(([a], [b]) => a - b)
}

import * as Y from 'yjs'
import type { Board } from './Board.ts'
import { fieldsOf } from './fields.ts'
import { entryOf, readCard } from './read.ts'
import { readComment } from './readMarks.ts'
import type { CardSnapshot, CommentSnapshot } from './snapshot.ts'

/** Something with words in it that somebody lacks: a card, or something said about one. */
export type Unsent = (UnsentCard | UnsentComment) & {
  /** Has been reached by whoever lacks nothing of it any more: clients with the clock behind the last letter. */
  readonly upTo: readonly (readonly [client: number, clock: number])[]
}

interface UnsentCard {
  readonly what: 'card'
  readonly card: CardSnapshot
  /** The card itself is lacking, not only some of its words. */
  readonly isNew: boolean
}

interface UnsentComment {
  readonly what: 'comment'
  readonly comment: CommentSnapshot
  /** What the card says on which it stands. */
  readonly about: string
}

const wordy: ReadonlySet<string> = new Set(['text', 'longtext', 'list', 'url'])

/**
 * The cards and comments whose words somebody with this state vector has not got: what was written, and what was
 * changed. What was only moved, coloured or deleted holds no words and is not among them.
 */
export function readUnsent(board: Board, known: ReadonlyMap<number, number>): readonly Unsent[] {
  return [
    ...[...board.cards.keys()].flatMap(id => unsentCard(board, id, known) ?? []),
    ...[...board.comments.keys()].flatMap(id => unsentComment(board, id, known) ?? []),
  ]
}

function unsentCard(board: Board, id: string, known: ReadonlyMap<number, number>): Unsent | undefined {
  const entry = entryOf(board.cards, id)
  const card = entry && readCard(board, id)
  if (!entry || !card) return undefined
  const isNew = lacks(known, entry._item)
  const lacking = [...letters(entry.get('text')), ...wordsOf(entry, card)].filter(item => lacks(known, item))
  const isEmpty = card.text.trim() === '' && Object.keys(card.fields).length === 0
  if (isEmpty || (!isNew && lacking.length === 0)) return undefined
  const items = isNew && entry._item ? [entry._item, ...lacking] : lacking
  return { what: 'card', card, isNew, upTo: endsOf(items) }
}

function unsentComment(board: Board, id: string, known: ReadonlyMap<number, number>): Unsent | undefined {
  const text = entryOf(board.comments, id)?._map.get('text')
  const comment = readComment(board, id)
  if (!comment || !text || comment.text.trim() === '' || !lacks(known, text)) return undefined
  const about = 'card' in comment.on ? (readCard(board, comment.on.card)?.text ?? '') : ''
  return { what: 'comment', comment, about, upTo: endsOf([text]) }
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

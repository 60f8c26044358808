import type { Board, Entry } from './Board.ts'
import { isId } from './ids.ts'
import { isInk, isReaction } from './kinds.ts'
import { entryOf, isCoordinate, pointOf, shortText } from './read.ts'
import {
  type CommentSnapshot,
  mostStrokeNumbers,
  type ReactionSnapshot,
  type StrokeSnapshot,
} from './snapshot.ts'

/** What lies on and beside the cards: strokes, comments, reactions. Total, as all reading: see `read.ts`. */

export function readStroke(board: Board, id: string): StrokeSnapshot | undefined {
  const entry = entryOf(board.strokes, id)
  const canvas = entry?.get('canvas')
  if (!entry || !isId(canvas) || !board.canvases.has(canvas)) return undefined
  const points = lineOf(entry.get('points'))
  const ink = entry.get('ink')
  const width = entry.get('width')
  return (
    points && {
      id,
      canvas,
      points,
      ink: isInk(ink) ? ink : 'ink',
      width: typeof width === 'number' && width >= 1 && width <= 40 ? width : 4,
      ...signature(entry),
    }
  )
}

/** A comment on a card that is gone is gone with it; an answer to one that is gone begins a thread of its own. */
export function readComment(board: Board, id: string): CommentSnapshot | undefined {
  const entry = entryOf(board.comments, id)
  if (!entry || entry.has('reaction')) return undefined
  const on = placeOf(board, entry)
  if (!on) return undefined
  const thread = entry.get('thread')
  const answers = isId(thread) && thread !== id && isComment(board, thread)
  return {
    id,
    on,
    text: shortText(entry.get('text'), 2000),
    ...signature(entry),
    ...(answers && { thread }),
    ...(entry.get('resolved') === true && { resolved: true }),
  }
}

export function readReaction(board: Board, id: string): ReactionSnapshot | undefined {
  const entry = entryOf(board.comments, id)
  const reaction = entry?.get('reaction')
  const card = entry?.get('card')
  if (!entry || !isReaction(reaction) || !isId(card) || !entryOf(board.cards, card)) return undefined
  const { author } = signature(entry)
  return { id, card, reaction, ...(author !== undefined && { author }) }
}

function isComment(board: Board, id: string): boolean {
  const entry = entryOf(board.comments, id)
  return entry !== undefined && !entry.has('reaction') && placeOf(board, entry) !== undefined
}

function placeOf(board: Board, entry: Entry): CommentSnapshot['on'] | undefined {
  const card = entry.get('card')
  if (isId(card)) return entryOf(board.cards, card) && { card }
  const canvas = entry.get('canvas')
  return isId(canvas) && board.canvases.has(canvas) ? { canvas, at: pointOf(entry.get('at')) } : undefined
}

function lineOf(value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value) || value.length < 4 || value.length > mostStrokeNumbers) return undefined
  return value.length % 2 === 0 && value.every(isCoordinate) ? value : undefined
}

function signature(entry: Entry): { readonly author?: string; readonly created?: number } {
  const author = entry.get('author')
  const created = entry.get('created')
  return {
    ...(isId(author) && { author }),
    ...(typeof created === 'number' && Number.isFinite(created) && { created }),
  }
}

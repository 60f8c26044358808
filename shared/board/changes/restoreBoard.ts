import * as Y from 'yjs'
import type { Board, Entry, Origin } from '../Board.ts'
import {
  canvasEntry,
  canvasValues,
  cardEntry,
  cardValues,
  clusterEntry,
  commentEntry,
  commentValues,
  linkEntry,
  plainValues,
  reactionEntry,
  strokeEntry,
} from '../entries.ts'
import { isSameValue } from '../isSameValue.ts'
import { entryOf } from '../read.ts'
import type { BoardSnapshot } from '../snapshot.ts'
import { toSnapshot } from '../toSnapshot.ts'
import { editShared } from './editText.ts'

/** What comes back can bring hidden things to light, say a link whose end was gone, and those go in the next round. */
const mostRounds = 4

/**
 * Makes the board read as a former snapshot of it, by as few edits as possible: nothing that reads the same is
 * touched, what was deleted comes back under its old id, texts change by their smallest edit.
 */
export function restoreBoard(board: Board, wanted: BoardSnapshot, origin: Origin): void {
  board.change(origin, () => {
    for (let round = 0; round < mostRounds && align(board, wanted); round++);
  })
}

/** One round; false if there was nothing to do. */
function align(board: Board, wanted: BoardSnapshot): boolean {
  const present = toSnapshot(board)
  const meta = alignKeys(board.meta, present.board, wanted.board)
  const gone = layers.filter(layer => layer.remove(board, present, wanted))
  const put = layers.filter(layer => layer.put(board, present, wanted))
  return meta || gone.length > 0 || put.length > 0
}

interface Layer {
  readonly remove: (board: Board, present: BoardSnapshot, wanted: BoardSnapshot) => boolean
  readonly put: (board: Board, present: BoardSnapshot, wanted: BoardSnapshot) => boolean
}

type Parts = 'canvases' | 'clusters' | 'cards' | 'links' | 'strokes' | 'comments' | 'reactions'
type Item<Part extends Parts> = BoardSnapshot[Part][number]

function layer<Part extends Parts>(
  part: Part,
  {
    root,
    values,
    made,
  }: {
    readonly root: (board: Board) => Y.Map<Entry>
    readonly values: (item: Item<Part>) => Values
    readonly made: (item: Item<Part>) => Entry
  },
): Layer {
  const itemsOf = (snapshot: BoardSnapshot): readonly Item<Part>[] => snapshot[part]
  return {
    remove(board, present, wanted) {
      const stays = new Set(itemsOf(wanted).map(({ id }) => id))
      const gone = itemsOf(present).filter(({ id }) => !stays.has(id))
      for (const { id } of gone) root(board).delete(id)
      return gone.length > 0
    },
    put(board, present, wanted) {
      const former = new Map(itemsOf(present).map(item => [item.id, item]))
      let changed = false
      for (const item of itemsOf(wanted)) {
        const before = former.get(item.id)
        const entry = before && entryOf(root(board), item.id)
        if (before && entry) changed = alignKeys(entry, values(before), values(item)) || changed
        else root(board).set(item.id, made(item))
        changed ||= !entry
      }
      return changed
    },
  }
}

/** Canvases first: cards read differently where their sheet is missing. */
const layers: readonly Layer[] = [
  layer('canvases', { root: board => board.canvases, values: canvasValues, made: canvasEntry }),
  layer('clusters', { root: board => board.clusters, values: plainValues, made: clusterEntry }),
  layer('cards', { root: board => board.cards, values: cardValues, made: cardEntry }),
  layer('links', { root: board => board.links, values: plainValues, made: linkEntry }),
  layer('strokes', { root: board => board.strokes, values: plainValues, made: strokeEntry }),
  layer('comments', { root: board => board.comments, values: commentValues, made: commentEntry }),
  layer('reactions', { root: board => board.comments, values: plainValues, made: reactionEntry }),
]

type Values = Readonly<Record<string, unknown>>

/** Sets and deletes what reads differently from what is wanted; false if nothing does. */
function alignKeys(entry: Y.Map<unknown>, present: Values, wanted: Values): boolean {
  const different = [...new Set([...Object.keys(present), ...Object.keys(wanted)])].filter(
    key => !isSameValue(present[key], wanted[key]),
  )
  for (const key of different) write(entry, key, wanted[key])
  return different.length > 0
}

function write(entry: Y.Map<unknown>, key: string, value: unknown): void {
  const former = entry.get(key)
  if (former instanceof Y.Text && typeof value === 'string') editShared(former, value)
  else if (value === undefined) entry.delete(key)
  else if (!isSameValue(former, value)) entry.set(key, value)
}

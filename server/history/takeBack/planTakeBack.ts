import type { Board } from '#shared/board/Board.ts'
import { type EntryEdit, type KeyEdit, wholeRoot } from '#shared/board/changes/applyEdits.ts'
import { stampOf } from '#shared/board/stampOf.ts'
import { editsFor, keyEdit } from './editsFor.ts'
import { Fates, touchedEntries } from './Fates.ts'
import type { Fate } from './fateOf.ts'
import { wantedIn } from './judge.ts'
import type { Turns } from './Turns.ts'

export interface Plan {
  readonly edits: readonly EntryEdit[]
  /** Cards that they made and that stay, since others have worked on them or lead to them. */
  readonly cardsKept: number
}

/**
 * The edits that take back all that they did and nothing that others did. What others wrote last stays; what they wrote
 * over it goes back to how others left it; what they alone made goes; what they deleted comes back.
 */
export function planTakeBack(board: Board, turns: Turns): Plan {
  const fates = [...new Fates(turns).all()]
  return {
    edits: [
      ...fates.flatMap(([root, id, fate]) => entryEdit(board, root, { id, fate })),
      ...metaEdit(board, turns),
    ],
    cardsKept: fates.filter(([root, , fate]) => root === 'cards' && fate.do === 'keep').length,
  }
}

function entryEdit(
  board: Board,
  root: string,
  { id, fate }: { id: string; fate: Fate },
): readonly EntryEdit[] {
  if (fate.do === 'leave') return []
  const place = { root, id, stamp: stampOf(board.doc.getMap(root), id) }
  if (fate.do === 'remove') return [{ ...place, do: 'remove' }]
  const keys = editsFor(fate.entry, fate.keys)
  if (!fate.entry) return [{ ...place, do: 'put', keys }]
  return keys.length > 0 ? [{ ...place, do: 'change', keys }] : []
}

/** Title, community and the like, but never the version of the document's shape. */
function metaEdit(board: Board, turns: Turns): readonly EntryEdit[] {
  const touched = new Set(
    [...touchedEntries(turns)].filter(([root]) => root === 'board').map(([, key]) => key),
  )
  touched.delete('version')
  const wanted = wantedIn(turns, board.meta, { isKept: false })
  const keys: readonly KeyEdit[] = [...touched].flatMap(
    key => keyEdit(key, board.meta.get(key), wanted.get(key)) ?? [],
  )
  if (keys.length === 0) return []
  return [{ root: 'board', id: wholeRoot, stamp: stampOf(board.meta, wholeRoot), do: 'change', keys }]
}

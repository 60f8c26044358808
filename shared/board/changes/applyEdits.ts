import * as Y from 'yjs'
import { type Board, type Entry, isBoardRoot, type Origin } from '../Board.ts'
import { stampOf } from '../stampOf.ts'

/** A change of one key, with all that it writes. */
export type KeyEdit =
  | { readonly key: string; readonly do: 'delete' }
  | { readonly key: string; readonly do: 'set'; readonly value: unknown }
  /** Its value becomes a shared text of its own. */
  | { readonly key: string; readonly do: 'write'; readonly text: string }
  /** From left to right in the text that is there; each place counts with what the former ones did. */
  | { readonly key: string; readonly do: 'splice'; readonly splices: readonly Splice[] }

export interface Splice {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** A change of one entry that was worked out elsewhere; `stamp` is what it was worked out for. */
export type EntryEdit = { readonly root: string; readonly id: string; readonly stamp: string } & (
  | { readonly do: 'remove' }
  | { readonly do: 'put' | 'change'; readonly keys: readonly KeyEdit[] }
)

/** `board` has no entries: its keys are its own. */
export const wholeRoot = ''

/** The entries that have changed since their edits were worked out. */
export function staleEdits(board: Board, edits: readonly EntryEdit[]): readonly EntryEdit[] {
  return edits.filter(
    ({ root, id, stamp }) => !isBoardRoot(root) || stampOf(board.doc.getMap(root), id) !== stamp,
  )
}

/** Applies edits that were worked out on another copy; those of entries that have changed since are left out. */
export function applyEdits(board: Board, edits: readonly EntryEdit[], origin: Origin): void {
  board.change(origin, () => {
    const stale = new Set(staleEdits(board, edits))
    for (const edit of edits) if (!stale.has(edit)) apply(board.doc.getMap(edit.root), edit)
  })
}

function apply(root: Y.Map<unknown>, edit: EntryEdit): void {
  if (edit.do === 'remove') {
    root.delete(edit.id)
    return
  }
  const made: Entry | undefined = edit.do === 'put' ? new Y.Map() : undefined
  if (made) root.set(edit.id, made)
  const entry = made ?? (edit.id === wholeRoot ? root : root.get(edit.id))
  if (entry instanceof Y.Map) for (const key of edit.keys) applyKey(entry, key)
}

function applyKey(entry: Y.Map<unknown>, edit: KeyEdit): void {
  const { key } = edit
  switch (edit.do) {
    case 'delete':
      entry.delete(key)
      break
    case 'set':
      entry.set(key, edit.value)
      break
    case 'write':
      entry.set(key, new Y.Text(edit.text))
      break
    case 'splice':
      splice(entry.get(key), edit.splices)
      break
  }
}

function splice(text: unknown, splices: readonly Splice[]): void {
  if (!(text instanceof Y.Text)) return
  for (const { at, remove, insert } of splices) {
    if (remove) text.delete(at, remove)
    if (insert) text.insert(at, insert)
  }
}

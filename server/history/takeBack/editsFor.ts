import * as Y from 'yjs'
import type { KeyEdit, Splice } from '#shared/board/changes/applyEdits.ts'
import { smallestEdit } from '#shared/board/changes/editText.ts'
import { isSameValue } from '#shared/board/isSameValue.ts'
import type { Keys } from './fateOf.ts'
import type { Wanted } from './judge.ts'
import type { Letter } from './judgeLetters.ts'

/** The edits that make an entry hold these keys; without an entry, those that write them into a new one. */
export function editsFor(entry: Y.Map<unknown> | undefined, keys: Keys): readonly KeyEdit[] {
  const all = new Set([...(entry?.keys() ?? []), ...keys.keys()])
  return [...all].flatMap(key => keyEdit(key, entry?.get(key), keys.get(key)) ?? [])
}

export function keyEdit(key: string, present: unknown, wanted: Wanted | undefined): KeyEdit | undefined {
  if (!wanted) return present === undefined ? undefined : { key, do: 'delete' }
  if (wanted.type === 'value')
    return isSameValue(present, wanted.value) ? undefined : { key, do: 'set', value: wanted.value }
  const text = wanted.letters.map(({ letter, wanted }) => (wanted ? letter : '')).join('')
  if (!(present instanceof Y.Text)) return { key, do: 'write', text }
  const splices =
    present === wanted.text ? splicesFor(wanted.letters) : smallestSplice(present.toString(), text)
  return splices.length > 0 ? { key, do: 'splice', splices } : undefined
}

/** Only letters that are to come and go are touched; all others stay the very letters that they are. */
function splicesFor(letters: readonly Letter[]): readonly Splice[] {
  const splices: { readonly at: number; remove: number; insert: string }[] = []
  let at = 0
  for (const { letter, stands, wanted } of letters) {
    const last = splices.at(-1)
    const open = last && last.at + last.insert.length === at ? last : { at, remove: 0, insert: '' }
    if (stands !== wanted && open !== last) splices.push(open)
    if (stands && !wanted) open.remove += 1
    if (!stands && wanted) open.insert += letter
    if (wanted) at += 1
  }
  return splices
}

function smallestSplice(from: string, to: string): readonly Splice[] {
  return from === to ? [] : [smallestEdit(from, to)]
}

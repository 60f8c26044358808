import * as Y from 'yjs'
import { isBoardRoot } from '#shared/board/Board.ts'
import { isId } from '#shared/board/ids.ts'
import type { Content } from './decodeUpdate.ts'
import { isPrototypeKey } from './readValue.ts'

export type SharedType = Y.Doc['share'] extends Map<string, infer Type> ? Type : never

/** A container: a root map, an entry in it, or a shared text in an entry. One object for one container. */
export interface Place {
  readonly holder: object
  readonly form: 'map' | 'text'
  readonly root: string
  /** Keys from the root down to the container. */
  readonly path: readonly string[]
  /** Begun by the update that is being looked at, below an entry that it makes. */
  readonly isFresh: boolean
}

/**
 * Where a type of the document lies; undefined if it lies deeper than any board goes, under no root, or in what is
 * deleted, whether that has been collected or not.
 */
export function placeOfType(type: SharedType): Place | undefined {
  const path: string[] = []
  let top: SharedType = type
  for (let item = top._item; item; item = top._item) {
    if (item.deleted || item.parentSub === null || path.length > 2) return undefined
    if (!(item.parent instanceof Y.AbstractType)) return undefined
    path.unshift(item.parentSub)
    top = item.parent
  }
  const form = type instanceof Y.Text ? 'text' : 'map'
  return { holder: type, form, root: Y.findRootTypeKey(top), path, isFresh: false }
}

/**
 * Why such content has no place under this key; undefined if it has. A board is `board` with plain values, and root
 * maps of entries, each a flat map of plain values and shared texts: clients may rely on that.
 */
export function misfit(place: Place, sub: string | undefined, content: Content): string | undefined {
  if (!isBoardRoot(place.root)) return 'a root that no board has'
  if (place.form === 'text') return textMisfit(sub, content)
  if (sub === undefined) return 'a list where a map should be'
  if (isPrototypeKey(sub)) return 'a key that reaches into prototypes'
  if (content.type === 'deleted') return undefined
  if (content.type === 'string') return 'letters where a value should be'
  if (place.path.length === 1) return fieldMisfit(sub, content)
  if (place.path.length > 1) return 'an entry within an entry'
  if (place.root === 'board')
    return content.type === 'any' ? undefined : 'a container where a value should be'
  if (!isId(sub)) return 'an id that is none'
  return content.type === 'map' ? undefined : 'an entry that is no map'
}

function textMisfit(sub: string | undefined, content: Content): string | undefined {
  if (sub !== undefined) return 'an attribute of a text'
  return content.type === 'string' || content.type === 'deleted' ? undefined : 'a text of more than letters'
}

function fieldMisfit(sub: string, content: Content): string | undefined {
  if (sub.length > 64) return 'a key that is too long'
  return content.type === 'map' ? 'an entry within an entry' : undefined
}

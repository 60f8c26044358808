import * as Y from 'yjs'
import { itemsIn, type Step, standIn } from './stepTouches.ts'

/**
 * Yjs takes a step back key by key, and where others wrote the same key it errs twice: it may put back a value that is
 * older than theirs, and where two wrote at the same moment it may leave none at all, so that a card lies nowhere. To be
 * called at the end of the very transaction in which a step was taken back: what another wrote last stays as it is, and
 * no key that said something before the step is left without a value.
 */
export function keepOthers(turned: Y.Transaction, step: Step): void {
  const { doc } = turned
  const own = new Set([...itemsIn(doc, step.insertions)].map(item => standIn(doc, item)))
  for (const [type, keys] of turned.changed)
    for (const key of keys) {
      if (!(type instanceof Y.Map) || key === null) continue
      const before = valueBefore(turned, type, key)
      if (before?.deleted && !own.has(before)) write(type, before)
    }
  for (const item of itemsIn(doc, step.deletions)) {
    const type = mapOf(doc, item)
    const { parentSub: key } = item
    if (!type || key === null || type.has(key) || item.redone || Y.isDeleted(step.insertions, item.id))
      continue
    const before = valueBefore(turned, type, key)
    const isBroughtAgain = type._item !== null && isNew(turned, type._item)
    if (isBroughtAgain || (before && own.has(before))) write(type, item)
  }
}

/** The map an item belongs to; a card that was deleted and brought again has another one. */
function mapOf(doc: Y.Doc, { parent }: Y.Item): Y.Map<unknown> | undefined {
  const holder = parent instanceof Y.AbstractType ? parent._item : null
  const now = holder && standIn(doc, holder)
  if (now?.deleted) return undefined
  const type: unknown = now?.content instanceof Y.ContentType ? now.content.type : parent
  return type instanceof Y.Map ? type : undefined
}

/** What a key said when the transaction began. */
function valueBefore(turned: Y.Transaction, type: Y.Map<unknown>, key: string): Y.Item | undefined {
  let item: Y.Item | null = type._map.get(key) ?? null
  while (item && (isNew(turned, item) || wasGone(turned, item))) item = item.left
  return item ?? undefined
}

function isNew({ beforeState }: Y.Transaction, { id }: Y.Item): boolean {
  return id.clock >= (beforeState.get(id.client) ?? 0)
}

function wasGone({ deleteSet }: Y.Transaction, { id, deleted }: Y.Item): boolean {
  const ranges = deleteSet.clients.get(id.client) ?? []
  return deleted && !ranges.some(({ clock, len }) => clock <= id.clock && id.clock < clock + len)
}

/** Only what can be written again; shared texts and the like cannot. As with Yjs, the old item knows the new one. */
function write(type: Y.Map<unknown>, item: Y.Item): void {
  const { parentSub: key, content } = item
  if (key === null || !(content instanceof Y.ContentAny)) return
  type.set(key, content.arr.at(-1))
  item.redone = type._map.get(key)?.id ?? null
}

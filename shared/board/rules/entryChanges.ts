import { atOnce, endsStep, type Steps } from '#shared/std/steps.ts'
import type { Touch } from './Touch.ts'

/** What a change does to one entry of the board. */
export interface EntryChange {
  readonly root: string
  readonly id: string
  readonly adds: boolean
  /** What stood there goes: deleted, or overwritten by another under the same key. */
  readonly removes: boolean
  /** Written or deleted in the entry that is added, else in the one that is there. */
  readonly fields: readonly Touch[]
}

export function entryChanges(touched: readonly Touch[]): readonly EntryChange[] {
  return atOnce(entryChangesOf(touched))
}

/** The same a touch at a time: thousands may come at once. */
export function* entryChangesOf(touched: readonly Touch[]): Steps<readonly EntryChange[]> {
  const entries = new Map<string, Touch[]>()
  let count = 0
  for (const touch of touched) {
    const key = `${touch.root}/${touch.entry}`
    const own = entries.get(key)
    if (own) own.push(touch)
    else entries.set(key, [touch])
    if (endsStep(++count)) yield
  }
  const changes: EntryChange[] = []
  for (const own of entries.values()) {
    changes.push(...ofOne(own))
    if (endsStep(++count)) yield
  }
  return changes
}

function ofOne(touches: readonly Touch[]): readonly EntryChange[] {
  const [first] = touches
  if (!first) return []
  const whole = touches.filter(({ field }) => field === undefined)
  const adds = whole.some(({ op }) => op === 'set')
  const removes = whole.some(({ op, former }) => op === 'delete' || former !== undefined)
  const fields = touches.filter(({ field, isFresh = false }) => field !== undefined && isFresh === adds)
  // What was in an entry that came and went by one change.
  if (!adds && !removes && fields.length === 0) return []
  return [{ root: first.root, id: first.entry, adds, removes, fields }]
}

/** What a key of the entry holds after the change; `former` if the change leaves it alone. */
export function valueAfter({ fields }: EntryChange, key: string, former?: unknown): unknown {
  const touches = fields.filter(({ field }) => field === key)
  if (touches.length === 0) return former
  return touches.findLast(({ op }) => op === 'set')?.value
}

/**
 * Several values under one key: any of them might come to stand. An honest change deletes what it overwrites itself,
 * and leaves one.
 */
export function isAmbiguous({ fields }: EntryChange, keys: readonly string[]): boolean {
  return keys.some(key => fields.filter(({ op, field }) => op === 'set' && field === key).length > 1)
}

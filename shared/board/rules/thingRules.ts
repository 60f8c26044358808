import type { WhyNot } from '#shared/protocol/permissions.ts'
import { type EntryChange, isAmbiguous, valueAfter } from './entryChanges.ts'
import type { Judging } from './Judging.ts'

/** To gather cards under a name is to move them, and so is to name or dissolve what is gathered. */
export function clusterRefusal(change: EntryChange, { facts, may }: Judging): WhyNot | undefined {
  if (isAmbiguous(change, ['canvas'])) return 'not-here'
  const there = facts.thing('clusters', change.id)
  const to = facts.spot(valueAfter(change, 'canvas', there?.at.canvas), '')
  return may({ do: 'move', whose: there?.whose === 'others' ? 'others' : 'own', from: there?.at ?? to, to })
}

export function strokeRefusal(change: EntryChange, { facts, may }: Judging): WhyNot | undefined {
  if (isAmbiguous(change, ['canvas'])) return 'not-here'
  const there = facts.thing('strokes', change.id)
  if (change.removes && there) {
    const reason = may({ do: 'delete', ...there })
    if (reason || !change.adds) return reason
  }
  const to = facts.spot(valueAfter(change, 'canvas', there?.at.canvas), '')
  if (change.adds || !there) return may({ do: 'add', at: to })
  return may({ do: 'edit', ...there }) ?? may({ do: 'edit', whose: there.whose, at: to })
}

/** Comments, answers and reactions. Whoever may comment may also put a thread away, or take it up again. */
export function commentRefusal(change: EntryChange, { facts, may }: Judging): WhyNot | undefined {
  const whose = facts.thing('comments', change.id)?.whose ?? 'new'
  const shuts = !change.adds && !change.removes && change.fields.every(({ field }) => field === 'resolved')
  return may({ do: 'comment', whose: shuts ? 'new' : whose })
}

import type { WhyNot } from '#shared/protocol/permissions.ts'
import type { EntryChange } from './entryChanges.ts'
import type { Judging } from './Judging.ts'

/**
 * What is added says who made it, or nobody, and goes on saying so. A card bears another's name only if it was here
 * before and whoever brings it back could have deleted it: that is an undo.
 */
export function signing(
  { root, id, adds, removes, fields }: EntryChange,
  { standing, facts }: Judging,
): WhyNot | undefined {
  const names = fields.filter(({ field }) => field === 'author')
  if (names.length === 0 || (removes && !adds)) return undefined
  if (!adds) return 'not-yours'
  const isHonest = names.every(
    ({ op, value }) => op === 'delete' || value === standing.id || value === undefined || value === null,
  )
  if (isHonest) return undefined
  return root === 'cards' && standing.permissions.delete === 'all' && facts.hasBeen(id)
    ? undefined
    : 'not-yours'
}

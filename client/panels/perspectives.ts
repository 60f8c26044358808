import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'

/** One line of the dialog: what it reads now and the perspective it was, if it was one. */
export interface PerspectiveLine {
  readonly key: number
  readonly name: string
  readonly was: string | undefined
}

export type PerspectivesFault =
  | { readonly fault: 'too-few' | 'too-many' | 'long' }
  | { readonly fault: 'twice'; readonly name: string }

export const fewest = 3
export const most = 6

/** The names to keep: three to six different ones, or none at all. Empty lines do not count. */
export function checkPerspectives(
  lines: readonly PerspectiveLine[],
): Result<readonly string[], PerspectivesFault> {
  const names = lines.map(line => line.name.trim()).filter(Boolean)
  const twice = names.find(
    (name, index) => names.findIndex(one => one.toLowerCase() === name.toLowerCase()) < index,
  )
  if (twice !== undefined) return refuse({ fault: 'twice', name: twice })
  if (names.some(name => name.length > 120)) return refuse({ fault: 'long' })
  if (names.length > most) return refuse({ fault: 'too-many' })
  if (names.length > 0 && names.length < fewest) return refuse({ fault: 'too-few' })
  return accept(names)
}

/** New words for people placed under a perspective that was only renamed. */
export function renamedPeople(
  lines: readonly PerspectiveLine[],
  cards: readonly CardSnapshot[],
): ReadonlyMap<CardId, string> {
  const renamed = new Map(
    lines.flatMap(({ was, name }) => (was && name.trim() && name.trim() !== was ? [[was, name.trim()]] : [])),
  )
  const people = new Map<CardId, string>()
  for (const { id, fields } of cards) {
    const next = typeof fields.perspective === 'string' ? renamed.get(fields.perspective) : undefined
    if (next !== undefined) people.set(id, next)
  }
  return people
}

/** People whose perspective goes without a successor. */
export function leftBehind(
  before: readonly string[],
  lines: readonly PerspectiveLine[],
  cards: readonly CardSnapshot[],
): readonly CardSnapshot[] {
  const kept = new Set(lines.flatMap(({ was, name }) => (name.trim() ? [was, name.trim()] : [])))
  const gone = new Set(before.filter(name => !kept.has(name)))
  return cards.filter(({ fields }) => typeof fields.perspective === 'string' && gone.has(fields.perspective))
}

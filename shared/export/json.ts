import type { BoardSnapshot } from '#shared/board/snapshot.ts'

/**
 * board.json: the lossless form of a board, which makes an equal board when it is imported. It is the group's own
 * data, so it keeps all names, also of people who have not agreed to be listed in records: consent governs what is
 * shown to others, and a copy without names could not be worked on. Keys are sorted and cards keep their order, so
 * that equal boards give equal bytes.
 */
export function boardJson(snapshot: BoardSnapshot): string {
  return `${JSON.stringify(sorted(snapshot), null, 2)}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]))
}

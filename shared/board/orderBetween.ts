import { generateNKeysBetween } from 'fractional-indexing'

/** Fractional indices strictly between two others (either end may be open), in ascending order. */
export function ordersBetween(
  before: string | undefined,
  after: string | undefined,
  count: number,
): string[] {
  if (before !== undefined && after !== undefined && before >= after)
    return ordersBetween(before, undefined, count)
  try {
    return generateNKeysBetween(before || null, after || null, count)
  } catch {
    // A stranger's document may hold orders that are no fractional indices: fall back to a place at the end.
    return generateNKeysBetween(null, null, count)
  }
}

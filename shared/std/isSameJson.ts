/** Whether two plain values say the same. Keys that are absent and keys that are undefined are alike. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  for (const key of Object.keys(left)) if (!isSameJson(left[key], right[key])) return false
  for (const key of Object.keys(right)) if (!(key in left) && right[key] !== undefined) return false
  return true
}

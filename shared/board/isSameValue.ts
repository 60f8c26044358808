/** Whether two values of the document are the same: plain ones, or lists of plain ones. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, index) => isSameValue(value, b[index]))
  return Object.is(a, b)
}

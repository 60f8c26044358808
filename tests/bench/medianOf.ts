/** The same shape with the median of each number. All samples must have the same shape. */
export function medianOf<Sample extends object>(samples: readonly Sample[]): Sample {
  const [first] = samples
  if (!first) throw new Error('the median of nothing')
  const entries = Object.entries(first).map(([key, value]) => {
    const values = samples.map(sample => (sample as Record<string, unknown>)[key])
    if (typeof value === 'number') return [key, middle(values as number[])]
    if (typeof value === 'object' && value !== null) return [key, medianOf(values as object[])]
    return [key, value]
  })
  return Object.fromEntries(entries)
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN
}

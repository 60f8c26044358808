export interface Spread {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

export function percentiles(values: readonly number[]): Spread {
  const ascending = values.toSorted((a, b) => a - b)
  const at = (share: number) =>
    ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

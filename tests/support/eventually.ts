import { vi } from 'vitest'

/** Waits until the expectations hold: long enough for a busy machine, and not longer than needed. */
export function eventually<Value>(expectations: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(expectations, { timeout: 15_000, interval: 10 })
}

import type { DeletedRange, Id } from './decodeUpdate.ts'

/**
 * Whether an update deletes again what it brings. Yjs lists ranges in order and joins what touches; for any other list
 * the answer is no, which is the stricter one.
 */
export class DeletedRanges {
  readonly #byClient = new Map<number, readonly DeletedRange[]>()

  constructor(ranges: readonly DeletedRange[]) {
    for (const [client, own] of Map.groupBy(ranges, range => range.client)) {
      if (isInOrder(own)) this.#byClient.set(client, own)
    }
  }

  cover({ client, clock, length }: Id & { readonly length: number }): boolean {
    const ranges = this.#byClient.get(client) ?? []
    let from = 0
    let to = ranges.length
    while (from < to) {
      const middle = (from + to) >> 1
      if ((ranges[middle]?.clock ?? 0) <= clock) from = middle + 1
      else to = middle
    }
    const range = ranges[from - 1]
    return range !== undefined && clock + length <= range.clock + range.length
  }
}

function isInOrder(ranges: readonly DeletedRange[]): boolean {
  return ranges.every((range, index) => range.clock > (ranges[index - 1]?.clock ?? -1))
}

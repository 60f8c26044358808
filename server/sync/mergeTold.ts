import * as Y from 'yjs'

export interface Told {
  readonly update: Uint8Array
  /** It may be merged with others (`guard.ts`). */
  readonly isPlain: boolean
}

/** Merging divides every reader's work, but its own cost grows faster than what it merges. */
const mergedAtOnce = 64
const mergedBytes = 16 * 1024

/** The same in fewer updates, in order; what is large or not plain stays by itself. */
export function mergeTold(told: readonly Told[]): readonly Uint8Array[] {
  const merged: Uint8Array[] = []
  let parcel: Uint8Array[] = []
  let bytes = 0
  const close = () => {
    if (parcel.length > 0) merged.push(Y.mergeUpdates(parcel))
    parcel = []
    bytes = 0
  }
  for (const { update, isPlain } of told) {
    const fits = bytes + update.length <= mergedBytes && parcel.length < mergedAtOnce
    if (!isPlain || !fits) close()
    parcel.push(update)
    bytes += update.length
    if (!isPlain) close()
  }
  close()
  return merged
}

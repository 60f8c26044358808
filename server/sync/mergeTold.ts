import { joinUpdates, type PlainUpdate } from './joinUpdates.ts'

export interface Told {
  readonly update: Uint8Array
  /** If it may be merged with others (`guard.ts`). */
  readonly plain?: PlainUpdate | undefined
}

/** Merging divides every reader's work; still nobody should have to wait for the end of a long message. */
const mergedBytes = 16 * 1024

/** The same in fewer updates, in order; what is large or not plain stays by itself. */
export function mergeTold(told: readonly Told[]): readonly Uint8Array[] {
  const merged: Uint8Array[] = []
  let parcel: PlainUpdate[] = []
  let bytes = 0
  const close = () => {
    if (parcel.length > 0) merged.push(joinUpdates(parcel))
    parcel = []
    bytes = 0
  }
  for (const { update, plain } of told) {
    if (!plain || bytes + update.length > mergedBytes) close()
    if (!plain) merged.push(update)
    else parcel.push(plain)
    bytes += plain ? update.length : 0
  }
  close()
  return merged
}

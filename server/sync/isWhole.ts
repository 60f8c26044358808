import * as Y from 'yjs'

/** Nothing in the document waits for what has not arrived, and nothing was left half done. */
export function isWhole({ store, _transactionCleanups: unfinished }: Y.Doc): boolean {
  return store.pendingStructs === null && store.pendingDs === null && unfinished.length === 0
}

/** Applies an update; false if it left the document broken: the net below the guard. */
export function appliesWhole(doc: Y.Doc, bytes: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, bytes)
  } catch {
    return false
  }
  return isWhole(doc)
}

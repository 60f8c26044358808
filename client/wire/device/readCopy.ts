import * as Y from 'yjs'
import { readStateVector, type StateVector } from '#client/wire/stateVector.ts'
import type { CopyRecord, CopyRow } from './CopyStore.ts'

/** A copy as a document, and what is known about it. */
export interface ReadCopy {
  readonly doc: Y.Doc
  readonly generation: string
  readonly keys: readonly IDBValidKey[]
  /** All rows but the largest, which is the state that the others follow. */
  readonly tailBytes: number
  /** What the server was last known to have. */
  readonly known: StateVector
  /** Some of it could not be read: the document holds only what could. */
  readonly isDamaged: boolean
}

export function readCopy({ generation, known }: CopyRecord, rows: readonly CopyRow[]): ReadCopy {
  const sizes = rows.map(({ bytes }) => bytes?.length ?? 0)
  return {
    ...documentFrom(rows),
    generation,
    keys: rows.map(({ key }) => key),
    tailBytes: sizes.reduce((sum, size) => sum + size, 0) - Math.max(0, ...sizes),
    known: readStateVector(known),
  }
}

/** Applies an update if it is one; what Yjs would make of other bytes is a document that is neither old nor new. */
export function tryUpdate(doc: Y.Doc, bytes: Uint8Array | undefined, origin?: object): boolean {
  if (!bytes) return false
  try {
    Y.decodeUpdate(bytes)
    Y.applyUpdate(doc, bytes, origin)
    return true
  } catch {
    return false
  }
}

function documentFrom(rows: readonly CopyRow[]): { readonly doc: Y.Doc; readonly isDamaged: boolean } {
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      for (const { bytes } of rows) Y.applyUpdate(doc, bytes ?? notAnUpdate)
    })
    return { doc, isDamaged: false }
  } catch {
    // Only now is each row looked through before it is applied, which takes half as long again.
    const readable = new Y.Doc()
    for (const { bytes } of rows) tryUpdate(readable, bytes)
    return { doc: readable, isDamaged: true }
  }
}

/** What Yjs refuses to read. */
const notAnUpdate = new Uint8Array()

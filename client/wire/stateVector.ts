import * as Y from 'yjs'

/** How far each Yjs client has come: its next clock. */
export type StateVector = ReadonlyMap<number, number>

/** Total: bytes that are no state vector know nothing. */
export function readStateVector(bytes: Uint8Array | undefined): StateVector {
  try {
    return bytes ? Y.decodeStateVector(bytes) : new Map()
  } catch {
    return new Map()
  }
}

/** As far as either has come. */
export function joined(one: StateVector, other: StateVector): StateVector {
  const both = new Map(one)
  for (const [client, clock] of other) both.set(client, Math.max(clock, both.get(client) ?? 0))
  return both
}

export function covers(vector: StateVector, other: StateVector): boolean {
  for (const [client, clock] of other) if ((vector.get(client) ?? 0) < clock) return false
  return true
}

export function writeStateVector(vector: StateVector): Uint8Array {
  return Y.encodeStateVector(new Map(vector))
}

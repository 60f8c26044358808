import type { BoardId, Group } from './BoardStore.ts'

/**
 * Groups as they cross to the database's thread. Many small buffers cost more to hand over than to store, so all bytes
 * lie in one, one behind the other.
 */
export interface PackedGroups {
  readonly groups: readonly PackedGroup[]
  readonly bytes: Uint8Array
}

/** Of each update the time, the participant and the length in bytes. */
interface PackedGroup {
  readonly board: BoardId
  readonly times: readonly number[]
  readonly participants: readonly string[]
  readonly lengths: readonly number[]
  readonly claims: Group['claims']
}

export function packGroups(groups: readonly Group[]): PackedGroups {
  return {
    groups: groups.map(({ board, updates, claims }) => ({
      board,
      times: updates.map(update => update.time),
      participants: updates.map(update => update.participant),
      lengths: updates.map(update => update.bytes.length),
      claims,
    })),
    // Copied once more: a small buffer lies in a pool, and all of the pool would be handed over with it.
    bytes: new Uint8Array(Buffer.concat(groups.flatMap(group => group.updates.map(update => update.bytes)))),
  }
}

export function unpackGroups({ groups, bytes }: PackedGroups): readonly Group[] {
  let at = 0
  const next = (length: number) => {
    at += length
    return bytes.subarray(at - length, at)
  }
  return groups.map(({ board, times, participants, lengths, claims }) => ({
    board,
    claims,
    updates: lengths.map((length, index) => ({
      time: times[index] ?? 0,
      participant: participants[index] ?? '',
      bytes: next(length),
    })),
  }))
}

import { noSession, Replica, type Sending, type Taken, type TakeRefusal } from '#server/sync/Replica.ts'
import { rehearse } from '#server/sync/rehearse.ts'
import { takeInPieces } from '#server/sync/takeInPieces.ts'
import { limits } from '#shared/protocol/limits.ts'
import type { Actor } from '#shared/protocol/permissions.ts'
import type { Result } from '#shared/std/result.ts'
import { atOnce } from '#shared/std/steps.ts'

export interface Logged {
  readonly participant: string
  readonly bytes: Uint8Array
}

/** A replica as a room makes it from its log. */
export function replicaFrom(log: readonly Logged[], claims: ReadonlyMap<number, string>): Replica {
  const tail = log.map((row, index) => ({ ...row, seq: index + 1, time: 0 }))
  return new Replica({ tail, head: tail.length, claims }, { limits, guestOf: () => undefined })
}

/** Takes an update as a room does: at once, or if that is too much after a rehearsal on a copy. */
export function takeAsRoom(
  replica: Replica,
  { bytes, actor, copy }: { readonly bytes: Uint8Array; readonly actor: Actor; readonly copy: () => Replica },
): Result<Taken | undefined, TakeRefusal> {
  const taken = replica.take(bytes, actor)
  if (taken.ok || taken.refusal.code !== 'laborious') return taken
  const sending: Sending = {
    bytes,
    actor,
    inForce: noSession,
  }
  const tried = rehearse(copy(), sending)
  return tried.ok ? atOnce(takeInPieces(replica, sending, tried.value)) : tried
}

import { accept, type Result, refuse } from '#shared/std/result.ts'
import type { Steps } from '#shared/std/steps.ts'
import { decodeUpdate } from './decodeUpdate.ts'
import { codeOf } from './faults.ts'
import { Inspection } from './guard.ts'
import { rehearsedLimits } from './guardLimits.ts'
import type { Replica, Sending, Taken, TakeRefusal } from './Replica.ts'

/**
 * Takes a large update that has been rehearsed, in steps of a few milliseconds at most. The board has moved on since
 * then, so everything but order and cost is looked at again, on the board as it is now: nobody else may touch it until
 * this is done. Nothing is applied unless all of it may be.
 */
export function* takeInPieces(
  replica: Replica,
  sending: Sending,
  pieces: readonly Uint8Array[],
): Steps<Result<Taken | undefined, TakeRefusal>> {
  const { bytes, actor } = sending
  const inspection = new Inspection(replica.doc, replica.senderFor(actor), rehearsedLimits)
  for (const piece of pieces) {
    const decoded = decodeUpdate(piece, rehearsedLimits)
    const fault = decoded.ok ? inspection.take(decoded.value) : decoded.refusal
    if (fault) return refuse({ code: codeOf(fault), reason: fault })
    yield
  }
  const inspected = yield* inspection.outcome()
  if (!inspected.isNews) return accept(undefined)
  const refusal = yield* replica.objection(inspected, sending)
  if (refusal) return refuse(refusal)
  for (const piece of pieces) {
    if (!replica.apply(piece)) return refuse({ code: 'broken', reason: 'an update that breaks the document' })
    yield
  }
  const told = pieces.map(update => ({ update }))
  return accept(replica.keep({ bytes, told }, inspected, actor.id))
}

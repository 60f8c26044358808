import { accept, type Result, refuse } from '#shared/std/result.ts'
import { atOnce } from '#shared/std/steps.ts'
import { updateOf, updateOfDeleted } from './cutUpdate.ts'
import type { DeletedRange, Struct } from './decodeUpdate.ts'
import { inspect } from './guard.ts'
import { rehearsalLimits } from './guardLimits.ts'
import { areInOrder } from './lists.ts'
import type { Replica, Sending, TakeRefusal } from './Replica.ts'
import { thisThreadsCpuMs } from './thisThreadsCpuMs.ts'

/** What one piece should take to apply, in milliseconds of this thread's CPU; and bytes, whatever they take. */
const pieceMs = 4
const pieceBytes = 48 * 1024
const mostAtOnce = 2000
/** Applying costs about as much as looking through. Many times that is somebody who makes everybody walk in circles. */
const fairShare = { timesLooking: 4, andMs: 1000 }

/**
 * Takes a large update on a copy of the board, to see what it does and what it costs before the board itself is
 * touched. Answers the same update in pieces: each builds only on those before it, and takes a few milliseconds. They
 * are none if it brings nothing new. The copy is spent.
 */
export function rehearse(
  copy: Replica,
  sending: Sending,
  cpuMs: () => number = thisThreadsCpuMs,
): Result<readonly Uint8Array[], TakeRefusal> {
  const { bytes, actor } = sending
  const began = cpuMs()
  const inspected = inspect(copy.doc, bytes, { sender: copy.senderFor(actor), limits: rehearsalLimits })
  if (!inspected.ok) return inspected
  const { isNews, news, deletes, unproven } = inspected.value
  if (!isNews) return accept([])
  const refusal = atOnce(copy.objection(inspected.value, sending))
  if (refusal) return refuse(refusal)
  const budgetMs = fairShare.andMs + fairShare.timesLooking * (cpuMs() - began)
  const cutter = new Cutter(copy, { budgetMs, cpuMs })
  const fault =
    cutter.cut(news, some => updateOf(bytes, some), bytesOf) ??
    cutter.cut(deletes, updateOfDeleted, bytesOfRange)
  if (fault) return refuse(fault)
  if (!areInOrder(copy.doc, unproven))
    return refuse({ code: 'unsound', reason: 'neighbours the wrong way round' })
  return accept(cutter.pieces)
}

/** Applies and measures piece after piece, and makes the next as large as the last ones let hope. */
class Cutter {
  readonly pieces: Uint8Array[] = []
  readonly #copy: Replica
  readonly #cpuMs: () => number
  #budgetMs: number
  #size = 50

  constructor(
    copy: Replica,
    { budgetMs, cpuMs }: { readonly budgetMs: number; readonly cpuMs: () => number },
  ) {
    this.#copy = copy
    this.#cpuMs = cpuMs
    this.#budgetMs = budgetMs
  }

  cut<One>(
    all: readonly One[],
    make: (some: readonly One[]) => Uint8Array,
    bytesOf: (one: One) => number,
  ): TakeRefusal | undefined {
    for (let at = 0; at < all.length; ) {
      const some = all.slice(at, at + this.#countFrom(all, at, bytesOf))
      const piece = make(some)
      const began = this.#cpuMs()
      if (!this.#copy.apply(piece)) return { code: 'unsound', reason: 'an update that breaks the document' }
      const ms = this.#cpuMs() - began
      this.#budgetMs -= ms
      if (this.#budgetMs < 0) return { code: 'laborious', reason: 'far more work than it brings' }
      if (ms > 2 * pieceMs) this.#addSmaller(some, make, Math.ceil(ms / pieceMs))
      else this.pieces.push(piece)
      at += some.length
      this.#size = Math.max(1, Math.min(mostAtOnce, Math.ceil(some.length * Math.min(2, pieceMs / ms))))
    }
    return undefined
  }

  #countFrom<One>(all: readonly One[], at: number, bytesOf: (one: One) => number): number {
    let bytes = 0
    let count = 0
    for (; count < this.#size && bytes < pieceBytes; count++) {
      const one = all[at + count]
      if (one === undefined) break
      bytes += bytesOf(one)
    }
    return count
  }

  #addSmaller<One>(some: readonly One[], make: (some: readonly One[]) => Uint8Array, parts: number): void {
    const size = Math.ceil(some.length / parts)
    for (let at = 0; at < some.length; at += size) this.pieces.push(make(some.slice(at, at + size)))
  }
}

function bytesOf({ start, end }: Struct): number {
  return end - start
}

function bytesOfRange(_: DeletedRange): number {
  return 8
}

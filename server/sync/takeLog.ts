import * as Y from 'yjs'
import { readActor, serverAuthor } from '#server/storage/actors.ts'
import type { LoggedUpdate, StoredBoard } from '#server/storage/BoardStore.ts'
import { Board } from '#shared/board/Board.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { Claims } from './Claims.ts'
import { type Inspected, inspect } from './guard.ts'
import { rehearsalLimits } from './guardLimits.ts'
import { appliesWhole } from './isWhole.ts'
import { areInOrder } from './lists.ts'
import { thisThreadsCpuMs } from './thisThreadsCpuMs.ts'

/** What a log comes to, as it is stored once folded. */
export interface TakenLog extends Pick<StoredBoard, 'claims'> {
  /** One Yjs update of format V2. */
  readonly state: Uint8Array
  readonly board: BoardSnapshot
}

/** As with large uploads (`rehearse.ts`); but edits that come one by one cost more to apply than to look through. */
const fairShare = { timesLooking: 20, andMs: 2000 }

/**
 * The log of a board that was written elsewhere, by whomever: each edit must pass the guard upon all those before it,
 * under the clientIDs of its maker, as if it came by a socket. What steps and roles permitted there nobody can ask any
 * more. Answers why not, in words. It takes long: not for the loop that carries everybody's edits.
 */
export function takeLog(log: readonly LoggedUpdate[], cpuMs = thisThreadsCpuMs): Result<TakenLog, string> {
  const board = new Board(new Y.Doc())
  // Every root exists before anything is guarded: an unknown one is a refusal.
  void board.roots
  const claims = new Claims([], () => undefined)
  let [lookingMs, applyingMs] = [0, 0]
  for (const [index, { bytes, participant }] of log.entries()) {
    const maker = readActor(participant).act ? serverAuthor : participant
    const began = cpuMs()
    const looked = lookThrough(board.doc, { bytes, maker, claims })
    if (!looked.ok) return refuse(`edit ${index + 1} is not sound (${looked.refusal})`)
    const between = cpuMs()
    if (!appliesWhole(board.doc, bytes) || !areInOrder(board.doc, looked.value.unproven))
      return refuse(`edit ${index + 1} breaks the document`)
    claims.add(looked.value.clients, maker)
    lookingMs += between - began
    applyingMs += cpuMs() - between
    if (applyingMs > fairShare.andMs + fairShare.timesLooking * lookingMs)
      return refuse(`edit ${index + 1} is far more work than it brings`)
  }
  return accept({
    state: Y.encodeStateAsUpdateV2(board.doc),
    claims: claims.all,
    board: toSnapshot(board),
  })
}

function lookThrough(
  doc: Y.Doc,
  { bytes, maker, claims }: { readonly bytes: Uint8Array; readonly maker: string; readonly claims: Claims },
): Result<Inspected, string> {
  const sender = { participant: maker, holderOf: (client: number) => claims.holderOf(client) }
  const inspected = inspect(doc, bytes, { sender, limits: rehearsalLimits })
  if (!inspected.ok) return refuse(inspected.refusal.reason)
  const isTooMany = maker !== serverAuthor && claims.isTooMany(inspected.value.clients, maker)
  return isTooMany ? refuse('too many clients') : inspected
}

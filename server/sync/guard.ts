import * as Y from 'yjs'
import type { Touch } from '#shared/board/rules/Touch.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { type DecodedUpdate, decodeUpdate, type Struct, type UpdateLimits } from './decodeUpdate.ts'
import { deletedTouches } from './deletedTouches.ts'
import { Incoming } from './Incoming.ts'

export interface GuardLimits extends UpdateLimits {
  /** Items that one update may delete. */
  readonly deletes: number
}

export interface Sender {
  readonly participant: string
  /** Who holds a clientID; undefined if nobody does yet. */
  readonly holderOf: (client: number) => string | undefined
}

export interface Inspected {
  /** False if the document has it all already: nothing to apply, nothing to keep. */
  readonly isNews: boolean
  readonly touched: readonly Touch[]
  /** Clients with something new, all of them this participant's. */
  readonly clients: readonly number[]
}

/**
 * Yjs trusts its peers; this does not. An update passes only if applying it can leave nothing pending, break no one
 * else's clock and put nothing where a board has no place for it (SECURITY "Update guard"). Pure: it reads the
 * document and changes nothing. What it lets through is still to be permitted (`policy.ts`).
 */
export function inspect(
  doc: Y.Doc,
  bytes: Uint8Array,
  { sender, limits }: { readonly sender: Sender; readonly limits: GuardLimits },
): Result<Inspected, string> {
  const decoded = decodeUpdate(bytes, limits)
  if (!decoded.ok) return decoded
  const incoming = new Incoming(doc)
  const fault = foreignClient(doc, decoded.value, sender) ?? integrate(incoming, decoded.value.structs)
  if (fault) return refuse(fault)
  const deleted = deletedTouches(doc, decoded.value.deletes, incoming, limits.deletes)
  if (!deleted.ok) return deleted
  return accept({
    isNews: incoming.hasNews || deleted.value.touched.length > 0 || deleted.value.hasSilent,
    touched: [...incoming.touches(decoded.value.deletes), ...deleted.value.touched],
    clients: incoming.clients,
  })
}

/** A forged struct under another's clientID would make all their later work vanish, everywhere. */
function foreignClient(
  doc: Y.Doc,
  { structs }: DecodedUpdate,
  { participant, holderOf }: Sender,
): string | undefined {
  for (const { client, clock, length } of structs) {
    if (clock + length <= Y.getState(doc.store, client)) continue
    const holder = holderOf(client)
    if (holder === undefined ? Y.getState(doc.store, client) > 0 : holder !== participant) {
      return 'a clientID that somebody else holds'
    }
  }
  return undefined
}

/**
 * Takes the structs in an order in which everything that one needs comes before it, as Yjs will. Round by round,
 * each client as far as it goes: a round without progress means that something is missing, or waits for itself.
 */
function integrate(incoming: Incoming, structs: readonly Struct[]): string | undefined {
  let queues = [...Map.groupBy(structs, struct => struct.client).values()].map(own => ({ own, next: 0 }))
  while (queues.length > 0) {
    let progress = false
    for (const queue of queues) {
      for (let struct = queue.own[queue.next]; struct; struct = queue.own[queue.next]) {
        const outcome = incoming.take(struct)
        if (outcome === 'waits') break
        if (outcome !== 'taken') return outcome.fault
        queue.next += 1
        progress = true
      }
    }
    if (!progress) return 'something that it builds on is missing'
    queues = queues.filter(queue => queue.next < queue.own.length)
  }
  return undefined
}

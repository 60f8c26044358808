import type { FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Access } from '#server/access/Access.ts'
import { credentialOf } from '#server/access/credentials.ts'
import type { Door } from '#server/access/Door.ts'
import type { Member } from '#server/access/Member.ts'
import type { Whereabouts } from '#server/access/Whereabouts.ts'
import type { Settings } from '#server/config/readSettings.ts'
import { boardUnknown, notPermitted, RefusedError } from '#server/errors/RefusedError.ts'
import type { History } from '#server/history/History.ts'
import type { Metrics } from '#server/metrics/Metrics.ts'
import type { Rehearsals } from '#server/rehearsal/Rehearsals.ts'
import type { SessionSockets } from '#server/session/SessionSockets.ts'
import type { Sessions } from '#server/session/Sessions.ts'
import type { PictureStore } from '#server/storage/PictureStore.ts'
import type { SessionStore } from '#server/storage/SessionStore.ts'
import type { SyncServer } from '#server/sync/SyncServer.ts'
import type { VoteDesk } from '#server/votes/VoteDesk.ts'
import type { RevealDesk } from '#server/writing/RevealDesk.ts'
import { z } from '#shared/std/zod.ts'
import type { Allowances } from './Allowances.ts'

/** What every resource stands on. */
export interface Parts {
  readonly settings: Settings
  readonly access: Access
  readonly door: Door
  readonly sync: SyncServer
  readonly sessions: Sessions
  readonly sessionSockets: SessionSockets
  readonly sessionStore: SessionStore
  readonly votes: VoteDesk
  readonly reveals: RevealDesk
  readonly rehearsals: Rehearsals
  readonly metrics: Metrics
  readonly pictures: PictureStore
  readonly history: History
  readonly whereabouts: Whereabouts
  readonly allowances: Allowances
  readonly log: Logger
  readonly version: string
  /** The date, as `2026-03-31`, and whether the server still takes newcomers. */
  readonly today: () => string
  readonly isReady: () => boolean
}

export const boardParams = z.object({ id: z.string().max(64) })

/**
 * Who asks, on this board. Whoever waits at its door is told so; all others get the same answer as for a board that
 * never was.
 */
export async function memberAsking(parts: Parts, request: FastifyRequest, board: string): Promise<Member> {
  const credential = credentialOf(request.headers, parts.whereabouts.secure)
  const member = credential && (await parts.access.memberOf(board, credential.token))
  if (member) return member
  if (credential && (await parts.access.outsiderOf(board, credential.token)))
    throw new RefusedError('not-admitted', 'Somebody who leads this session has to let you in.')
  throw boardUnknown()
}

/** As `memberAsking`, for what is not everybody's: `what` completes "Only a facilitator may". */
export async function facilitatorAsking(
  parts: Parts,
  request: FastifyRequest,
  { board, what }: { readonly board: string; readonly what: string },
): Promise<Member> {
  const member = await memberAsking(parts, request, board)
  if (member.role !== 'facilitator') throw notPermitted(`Only a facilitator may ${what}.`)
  return member
}

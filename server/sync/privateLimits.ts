import type { Limits } from '#shared/protocol/limits.ts'

/** A page of notes, however long the session. */
const privateBytes = 2 * 1024 * 1024

/** What bounds one person's private writing. Nobody vandalises their own drafts: they may all go at once. */
export function privateLimits(limits: Limits): Limits {
  return {
    ...limits,
    cardsPerBoard: limits.cardsPerParticipant,
    boardBytes: Math.min(limits.boardBytes, privateBytes),
    deletionsAtOnce: limits.cardsPerBoard,
  }
}

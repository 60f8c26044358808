import { z } from '#shared/std/zod.ts'
import { candidateId, mostCandidates, voteMethod } from './methods.ts'
import { voteResult } from './VoteResult.ts'

export const mostAmendment = 1000

/** As the board names its cards, and the roster its people. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
/** `b` and what makes it unique on its board, short enough to name the card that records it. Never a property of all objects. */
export const voteId = z.string().regex(/^b[A-Za-z0-9_-]{1,39}$/)

/** What can be voted for, in the words it had when the vote began: nobody's ballot comes to mean something else. */
const candidate = z.strictObject({
  id: candidateId,
  text: z.string().trim().min(1).max(1000),
  /** Absent if it is no card that is voted on, but the question itself. */
  card: id.exactOptional(),
})

export type Candidate = Readonly<z.infer<typeof candidate>>

const voteTitle = z.string().trim().min(1).max(200)

/** All that is settled when a vote begins. */
export const voteQuestion = z.strictObject({
  id: voteId,
  title: voteTitle,
  method: voteMethod,
  candidates: z.array(candidate).min(1).max(mostCandidates).readonly(),
  /** `secret`: nobody ever learns who cast what, the server forgets it at the close. `named`: all do, at the close. */
  secrecy: z.enum(['secret', 'named']),
  /** Whether everybody sees how it stands before the close. Said openly at the start. */
  totals: z.enum(['after', 'running']),
})
export type VoteQuestion = Readonly<z.infer<typeof voteQuestion>>

const begun = voteQuestion.extend({
  /** 2 after an amendment, or to choose between those that were level. */
  round: z.number().int().min(1).max(2),
  /** The first round of this one, and what has been changed since. */
  follows: voteId.exactOptional(),
  amendment: z.string().trim().min(1).max(mostAmendment).exactOptional(),
  /** Milliseconds since 1970 by the server's clock. */
  started: z.number(),
})

const openVote = begun.extend({
  state: z.literal('open'),
  /** Whose ballot says something: never what. */
  voted: z.record(id, z.literal(true)),
  /** How it stands, if everybody may see that. */
  standing: voteResult.exactOptional(),
})
export type OpenVote = Readonly<z.infer<typeof openVote>>

export const closedVote = begun.extend({
  state: z.literal('closed'),
  closed: z.number(),
  result: voteResult,
  /** The card in which the outcome was recorded. */
  decision: id.exactOptional(),
})
export type ClosedVote = Readonly<z.infer<typeof closedVote>>

/** A closed vote as those see it who are not shown its result. */
export interface CountedVote extends Omit<ClosedVote, 'state' | 'result'> {
  readonly state: 'counted'
}

/** Ballots are no part of a vote: until the close they never leave the server. */
export const vote = z.discriminatedUnion('state', [openVote, closedVote])
export type Vote = Readonly<z.infer<typeof vote>>

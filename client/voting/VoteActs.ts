import type { Answer } from '#client/wire/http.ts'
import type { SecondRound } from '#shared/session/votes/startVote.ts'
import type { VoteQuestion } from '#shared/session/votes/Vote.ts'

/** What those who lead do with votes. All of it is told to everybody by the session. */
export interface VoteActs {
  start(question: VoteQuestion): Promise<Answer<unknown>>
  again(round: SecondRound): Promise<Answer<unknown>>
  /** Lets people vote in the step that the group is in. */
  allow(): Promise<Answer<unknown>>
  budget(vote: string, budget: number): Promise<Answer<unknown>>
  close(vote: string): Promise<Answer<unknown>>
  discard(vote: string): Promise<Answer<unknown>>
  /** Without words only ranks and dots are written on the cards. */
  record(vote: string, text: string | undefined): Promise<Answer<unknown>>
}

import type { Result } from '#shared/std/result.ts'
import { z } from '#shared/std/zod.ts'
import { command } from '../command.ts'
import { type Applied, become, decline, type Moment, unchanged } from '../Outcome.ts'
import { personId } from '../people/Person.ts'
import { changeBudget } from './changeBudget.ts'
import { closeVote, discardVote, noteVoters, recordVote } from './closeVote.ts'
import { letVote } from './letVote.ts'
import { candidateId, mostDots } from './methods.ts'
import { startVote, voteAgain } from './startVote.ts'
import { mostAmendment, voteId, voteQuestion } from './Vote.ts'
import type { VoteRefusal } from './VoteRefusal.ts'
import { voteResult } from './VoteResult.ts'
import type { VotesEvent } from './VotesEvent.ts'
import type { VotesState } from './VotesState.ts'

const vote = voteId

/**
 * Facilitators begin votes. Ballots are no commands: they go into the ballot box, and into no state. What the server has
 * done with the box it says by commands of its own.
 */
export const votesCommands = {
  'vote.start': command(voteQuestion, (moment, question) =>
    begun(moment, startVote(moment.state.votes, question, moment.now), {
      type: 'vote-started',
      by: moment.actor.id,
      vote: question.id,
    }),
  ),

  /** A second round, of what has been changed since the first, or of those that were level. */
  'vote.again': command(
    z.strictObject({
      vote,
      id: vote,
      amendment: z.string().trim().min(1).max(mostAmendment).exactOptional(),
      candidates: z.array(candidateId).min(1).readonly().exactOptional(),
    }),
    (moment, round) =>
      begun(moment, voteAgain(moment.state.votes, round, moment.now), {
        type: 'vote-started',
        by: moment.actor.id,
        vote: round.id,
      }),
  ),

  'vote.noted': command(
    z.strictObject({ vote, voted: z.array(personId).readonly(), standing: voteResult.exactOptional() }),
    ({ state }, progress) => {
      const votes = noteVoters(state.votes, progress)
      return votes === state.votes ? unchanged(state) : become({ ...state, votes })
    },
  ),

  'vote.budgeted': command(
    z.strictObject({ vote, budget: z.number().int().min(1).max(mostDots), spent: z.number().int().min(0) }),
    (moment, change) =>
      changed(moment, changeBudget(moment.state.votes, change), { type: 'vote-budgeted', vote: change.vote }),
  ),

  'vote.closed': command(z.strictObject({ vote, result: voteResult }), (moment, closing) =>
    changed(moment, closeVote(moment.state.votes, closing, moment.now), {
      type: 'vote-closed',
      vote: closing.vote,
    }),
  ),

  'vote.discarded': command(z.strictObject({ vote }), (moment, { vote }) =>
    changed(moment, discardVote(moment.state.votes, vote), { type: 'vote-discarded', vote }),
  ),

  'vote.recorded': command(z.strictObject({ vote, decision: z.string().max(64) }), (moment, recording) =>
    changed(moment, recordVote(moment.state.votes, recording), {
      type: 'vote-recorded',
      vote: recording.vote,
    }),
  ),
}

function begun(moment: Moment, votes: Result<VotesState, VoteRefusal>, event: VotesEvent): Applied {
  return changed({ ...moment, state: letVote(moment.state) }, votes, event)
}

function changed({ state }: Moment, votes: Result<VotesState, VoteRefusal>, event: VotesEvent): Applied {
  if (!votes.ok) return decline(votes.refusal)
  return votes.value === state.votes ? unchanged(state) : become({ ...state, votes: votes.value }, [event])
}

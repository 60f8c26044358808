import { accept, type Result, refuse } from '#shared/std/result.ts'
import { showsStanding } from './showsStanding.ts'
import type { VoteRefusal } from './VoteRefusal.ts'
import type { VoteResult } from './VoteResult.ts'
import { closedVoteIn, openVoteIn, type VotesState, voteIn, withVote } from './VotesState.ts'

/** The ballots are counted. Told again, for the answer was lost, it changes nothing more. */
export function closeVote(
  votes: VotesState,
  { vote, result }: { readonly vote: string; readonly result: VoteResult },
  now: number,
): Result<VotesState, VoteRefusal> {
  const was = voteIn(votes, vote)
  if (!was) return refuse('no-such-vote')
  if (was.state === 'closed') return accept(votes)
  const { voted: _who, standing: _before, ...begun } = was
  return accept(withVote(votes, { ...begun, state: 'closed', closed: now, result }))
}

/** Who has voted by now, and how it stands without who cast what; told late, when the vote is over, it changes nothing. */
export function noteVoters(
  votes: VotesState,
  progress: { readonly vote: string; readonly voted: readonly string[]; readonly standing?: VoteResult },
): VotesState {
  const open = openVoteIn(votes)
  if (open?.id !== progress.vote) return votes
  const { standing: _before, ...rest } = open
  const voted = Object.fromEntries(progress.voted.map((id): [string, true] => [id, true]))
  if (!progress.standing || !showsStanding(open)) return withVote(votes, { ...rest, voted })
  const { named: _ballots, ...standing } = progress.standing
  return withVote(votes, { ...rest, voted, standing })
}

/** An open vote began by mistake: nothing of it stays. */
export function discardVote(votes: VotesState, vote: string): Result<VotesState, VoteRefusal> {
  if (openVoteIn(votes)?.id !== vote) return refuse('no-such-vote')
  const { [vote]: _dropped, ...others } = votes
  return accept(others)
}

/** The outcome was written down, once, in a card of the board. */
export function recordVote(
  votes: VotesState,
  { vote, decision }: { readonly vote: string; readonly decision: string },
): Result<VotesState, VoteRefusal> {
  const closed = closedVoteIn(votes, vote)
  if (!closed) return refuse('no-such-vote')
  if (closed.decision === decision) return accept(votes)
  return closed.decision === undefined
    ? accept(withVote(votes, { ...closed, decision }))
    : refuse('recorded-already')
}

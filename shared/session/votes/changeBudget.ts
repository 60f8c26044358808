import { accept, type Result, refuse } from '#shared/std/result.ts'
import type { VoteRefusal } from './VoteRefusal.ts'
import { openVoteIn, type VotesState, withVote } from './VotesState.ts'

/** More dots are more for everybody; fewer there can be while nobody has given more: `spent` by any one person. */
export function changeBudget(
  votes: VotesState,
  { vote, budget, spent }: { readonly vote: string; readonly budget: number; readonly spent: number },
): Result<VotesState, VoteRefusal> {
  const open = openVoteIn(votes)
  if (open?.id !== vote) return refuse('no-such-vote')
  if (open.method.kind !== 'dots') return refuse('no-budget')
  if (budget < spent) return refuse('budget-spent')
  return accept(withVote(votes, { ...open, method: { ...open.method, budget } }))
}

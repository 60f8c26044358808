import type { SessionView } from '#shared/session/viewFor.ts'
import type { CountedVote, Vote } from '#shared/session/votes/Vote.ts'

/** The vote that is open, or the last one that was closed in this step: its result stays in sight until the group moves on. */
export function voteOfNow({
  votes,
  course,
}: Pick<SessionView, 'votes' | 'course'>): Vote | CountedVote | undefined {
  const since = course.state === 'running' ? course.since : Number.POSITIVE_INFINITY
  const endOf = (vote: Vote | CountedVote) => (vote.state === 'open' ? Number.POSITIVE_INFINITY : vote.closed)
  return Object.values(votes)
    .filter(vote => vote.state === 'open' || vote.closed >= since)
    .sort((a, b) => endOf(b) - endOf(a))[0]
}

import type { VoteQuestion } from '#shared/session/votes/Vote.ts'
import styles from './Ballot.module.css'

/** The words that are voted on, where they say more than the title does. */
export function Proposal({ vote }: { readonly vote: VoteQuestion }) {
  const [proposal] = vote.candidates
  if (!proposal || proposal.text === vote.title) return null
  return (
    <blockquote className={styles.proposal} dir="auto">
      {proposal.text}
    </blockquote>
  )
}

import { Lock, Users } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import type { BallotInHand } from '#client/wire/BallotKeeper.ts'
import { t } from '#client/words/t.ts'
import { dotsIn } from '#shared/session/votes/Ballot.ts'
import type { Mark } from '#shared/session/votes/markBallot.ts'
import type { OpenVote } from '#shared/session/votes/Vote.ts'
import type { VotingRefusal } from '#shared/session/votes/whyNotVote.ts'
import { BallotView } from './ballots/BallotView.tsx'
import { Tally } from './results/VoteResultView.tsx'
import styles from './Voting.module.css'

export interface OpenVoteViewProps {
  readonly vote: OpenVote
  readonly inHand: BallotInHand | undefined
  /** Why one may cast none at the moment. */
  readonly whyNot: VotingRefusal | undefined
  readonly onMark: (mark: Mark) => void
  /** How many of those who are here may vote. */
  readonly eligible: number
}

/** A vote that is open, as each person sees it: the question, one's own ballot, and how many have voted. */
export function OpenVoteView({ vote, inHand, whyNot, onMark, eligible }: OpenVoteViewProps) {
  const Icon = vote.secrecy === 'secret' ? Lock : Users
  const ballot = inHand?.ballot
  return (
    <div className={styles.vote}>
      <p className={styles.meta}>
        <Icon aria-hidden="true" />
        {t(vote.secrecy === 'secret' ? 'vote.secretSays' : 'vote.namedSays')}
      </p>
      {vote.round > 1 && (
        <p className={styles.amendment} dir="auto">
          <b>{t('vote.round', { n: vote.round })}</b>
          {vote.amendment !== undefined && ` · ${vote.amendment}`}
        </p>
      )}
      {inHand && !whyNot && (
        <>
          <p className={styles.left} aria-live="polite">
            {leftOf(vote, inHand)}
          </p>
          {inHand.state !== 'loading' && <BallotView vote={vote} ballot={ballot} onMark={onMark} />}
          <footer className={styles.foot}>
            <span className={styles.state} role="status">
              {t(stateWords[inHand.state])}
            </span>
            {ballot && inHand.state !== 'closed' && (
              <Button tone="quiet" onClick={() => onMark({ do: 'withdraw' })}>
                {t('vote.withdraw')}
              </Button>
            )}
          </footer>
        </>
      )}
      {whyNot && (
        <p className={styles.meta} role="status">
          {t(`vote.whyNot.${whyNot}`)}
        </p>
      )}
      <p className={styles.turnout}>
        {t('vote.turnout', {
          n: Object.keys(vote.voted).length,
          of: Math.max(eligible, Object.keys(vote.voted).length),
        })}
      </p>
      {vote.standing && (
        <section className={styles.standing} aria-label={t('vote.standing')}>
          <h3>{t('vote.standing')}</h3>
          <Tally vote={vote} result={vote.standing} />
        </section>
      )}
    </div>
  )
}

const stateWords = {
  loading: 'vote.state.loading',
  sent: 'vote.state.sent',
  sending: 'vote.state.sending',
  unsent: 'vote.state.unsent',
  closed: 'vote.state.closed',
} as const

function leftOf({ method, candidates }: OpenVote, { ballot, state }: BallotInHand): string {
  if (state === 'loading') return t('common.loading')
  switch (method.kind) {
    case 'dots':
      return t('vote.dots.left', { n: method.budget - dotsIn(ballot), budget: method.budget })
    case 'rating':
      return t('vote.rating.left', {
        n: candidates.length - (ballot?.kind === 'rating' ? Object.keys(ballot.ratings).length : 0),
      })
    case 'ranking':
      return t('vote.ranking.says')
    default:
      return t(ballot ? 'vote.voted' : 'vote.notYet')
  }
}

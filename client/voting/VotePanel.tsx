import { Vote as VoteIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import type { BallotKeeper } from '#client/wire/BallotKeeper.ts'
import { t } from '#client/words/t.ts'
import type { CountedVote, Vote } from '#shared/session/votes/Vote.ts'
import type { VotesView } from '#shared/session/votes/votesViewFor.ts'
import type { VotingRefusal } from '#shared/session/votes/whyNotVote.ts'
import { OpenVoteView } from './OpenVoteView.tsx'
import { RestingVote } from './RestingVote.tsx'
import { ResultLead } from './ResultLead.tsx'
import { VoteResultView } from './results/VoteResultView.tsx'
import type { VoteActs } from './VoteActs.ts'
import { VoteLead } from './VoteLead.tsx'
import styles from './Voting.module.css'

interface Voter {
  readonly id: string
  readonly name: string
}

export interface VotePanelProps {
  readonly votes: VotesView
  readonly keeper: BallotKeeper
  readonly leads: boolean
  /** Why one may cast no ballot at the moment, and whether no participant may. */
  readonly whyNot: VotingRefusal | undefined
  readonly isResting: boolean
  /** Those who are here and may vote. */
  readonly people: readonly Voter[]
  readonly nameOf: (person: string) => string
  readonly acts: VoteActs
  /** Absent where votes are begun elsewhere. */
  readonly onStart?: () => void
}

/** The vote that is open, or what came of the last one; earlier ones below it. */
export function VotePanel(props: VotePanelProps) {
  const { votes, leads, onStart } = props
  const all = Object.values(votes).sort((a, b) => b.started - a.started)
  const [first, ...earlier] = all
  const isOpen = first?.state === 'open'
  return (
    <div className={styles.panel}>
      {first ? <OneVote key={first.id} vote={first} {...props} /> : <p>{t('vote.none')}</p>}
      {leads && onStart && !isOpen && (
        <Button icon={<VoteIcon aria-hidden="true" />} onClick={onStart}>
          {t('vote.open')}
        </Button>
      )}
      {earlier.length > 0 && (
        <section className={styles.earlier} aria-label={t('vote.earlier')}>
          <h3>{t('vote.earlier')}</h3>
          {earlier.map(vote => (
            <Earlier key={vote.id} vote={vote} {...props} />
          ))}
        </section>
      )}
    </div>
  )
}

function Earlier({ vote, ...props }: VotePanelProps & { readonly vote: Vote | CountedVote }) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.one} open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{vote.title}</summary>
      {open && <OneVote vote={vote} {...props} />}
    </details>
  )
}

function OneVote(props: VotePanelProps & { readonly vote: Vote | CountedVote }) {
  const { vote, votes, keeper, leads, whyNot, isResting, people, nameOf, acts } = props
  const inHand = useObservable(keeper.inHand)
  const isFollowed = Object.values(votes).some(({ follows }) => follows === vote.id)
  const isBusy = Object.values(votes).some(({ state }) => state === 'open')
  return (
    <article className={styles.vote} aria-label={vote.title}>
      <h3 className={styles.title} dir="auto">
        {vote.title}
      </h3>
      {vote.state === 'open' && (
        <>
          {leads && isResting && <RestingVote acts={acts} />}
          <OpenVoteView
            vote={vote}
            inHand={inHand?.vote === vote.id ? inHand : undefined}
            whyNot={whyNot}
            onMark={mark => keeper.mark(mark)}
            eligible={people.length}
          />
          {leads && <VoteLead {...{ vote, acts, people, nameOf }} />}
        </>
      )}
      {vote.state === 'closed' && (
        <>
          <VoteResultView vote={vote} nameOf={nameOf} />
          {leads && <ResultLead {...{ vote, isFollowed, isBusy, acts }} />}
        </>
      )}
      {vote.state === 'counted' && <p className={styles.meta}>{t('vote.counted')}</p>}
    </article>
  )
}

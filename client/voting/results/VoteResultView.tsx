import { Lock, Users } from 'lucide-react'
import { t } from '#client/words/t.ts'
import { belowThree, outcomeOf } from '#shared/session/votes/outcomeOf.ts'
import { meanOf } from '#shared/session/votes/tallyInWords.ts'
import type { ClosedVote, VoteQuestion } from '#shared/session/votes/Vote.ts'
import type { VoteResult } from '#shared/session/votes/VoteResult.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { Proposal } from '../ballots/Proposal.tsx'
import { fingerWords } from '../fingerWords.ts'
import { Columns } from './Columns.tsx'
import { HeardList } from './HeardList.tsx'
import { NamedBallots } from './NamedBallots.tsx'
import { RankBars } from './RankBars.tsx'
import styles from './Results.module.css'
import { Stamp } from './Stamp.tsx'

export interface VoteResultViewProps {
  readonly vote: ClosedVote
  readonly nameOf: (person: string) => string
}

/** What came of a vote, as a picture and as a list. One's own marks are gone: a shared screen tells nothing. */
export function VoteResultView({ vote, nameOf }: VoteResultViewProps) {
  const { result } = vote
  const outcome = outcomeOf(result)
  const Icon = vote.secrecy === 'secret' ? Lock : Users
  return (
    <div className={styles.result}>
      <p className={styles.meta}>
        <Icon aria-hidden="true" />
        {t(vote.secrecy === 'secret' ? 'vote.secret' : 'vote.named')}
        <span aria-hidden="true">·</span>
        {t('vote.result.voters', { n: result.voters })}
        {vote.round > 1 && ` · ${t('vote.round', { n: vote.round })}`}
      </p>
      {vote.amendment !== undefined && (
        <p className={styles.amendment}>{t('vote.amendment.was', { text: vote.amendment })}</p>
      )}
      {outcome && <Stamp outcome={outcome} figures={figuresOf(result)} />}
      <Tally vote={vote} result={result} />
      <HeardList result={result} nameOf={nameOf} />
      <NamedBallots vote={vote} nameOf={nameOf} />
    </div>
  )
}

/** The counts of a result, also while it is still open where everybody may see them. */
export function Tally({ vote, result }: { readonly vote: VoteQuestion; readonly result: VoteResult }) {
  switch (result.kind) {
    case 'dots':
      return <RankBars vote={vote} ranks={result.ranks} scoreWords={n => t('vote.dots.count', { n })} />
    case 'ranking':
      return <RankBars vote={vote} ranks={result.ranks} scoreWords={n => t('vote.ranking.points', { n })} />
    case 'fist_to_five':
      return (
        <>
          <Proposal vote={vote} />
          <Columns
            columns={result.counts.map((count, fingers) => ({
              label: String(fingers),
              count,
              says: `${fingers}, ${t(fingerWords[fingers] ?? 'vote.fist.0')}: ${t('vote.result.people', { n: count })}`,
            }))}
          />
          <p className={styles.rule}>
            {belowThree(result) === 0
              ? t('vote.fist.noneBelow')
              : t('vote.fist.below', { n: belowThree(result) })}
          </p>
        </>
      )
    case 'consent':
      return (
        <>
          <Proposal vote={vote} />
          <p className={styles.rule}>
            {t('vote.consent.counts', { without: result.without, objections: result.objections.length })}
          </p>
          {result.objections.length > 0 && (
            <ul className={styles.objections} aria-label={t('vote.consent.objections')}>
              {result.objections.map((objection, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may object in the same words, and none of them moves
                <li key={index} dir="auto">
                  {objection}
                </li>
              ))}
            </ul>
          )}
        </>
      )
    case 'rating':
      return (
        <ul className={styles.dials}>
          {result.ratings.map(({ candidate, counts }) => {
            const mean = meanOf(counts)
            return (
              <li key={candidate} className={styles.dial}>
                <span className={styles.words} dir="auto">
                  {vote.candidates.find(({ id }) => id === candidate)?.text}
                </span>
                <b className={styles.mean}>
                  {mean === undefined
                    ? t('vote.rating.none')
                    : t('vote.rating.mean', { mean: mean.toFixed(1) })}
                </b>
                <Columns
                  low
                  columns={counts.map((count, index) => ({
                    label: String(index + 1),
                    count,
                    says: `${index + 1}: ${t('vote.result.people', { n: count })}`,
                  }))}
                />
              </li>
            )
          })}
        </ul>
      )
    case 'yes_no':
      return (
        <>
          <Proposal vote={vote} />
          <Columns
            columns={[
              { label: t('vote.yes'), count: result.yes, says: t('vote.result.yes', { n: result.yes }) },
              { label: t('vote.no'), count: result.no, says: t('vote.result.no', { n: result.no }) },
            ]}
          />
        </>
      )
    default:
      return unreachable(result)
  }
}

function figuresOf(result: VoteResult): string {
  switch (result.kind) {
    case 'fist_to_five':
      return result.counts
        .toReversed()
        .filter(count => count > 0)
        .join(' · ')
    case 'yes_no':
      return `${result.yes} · ${result.no}`
    default:
      return ''
  }
}

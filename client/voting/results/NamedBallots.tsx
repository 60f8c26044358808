import { t } from '#client/words/t.ts'
import type { Ballot } from '#shared/session/votes/Ballot.ts'
import type { ClosedVote } from '#shared/session/votes/Vote.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import styles from './Results.module.css'

export interface NamedBallotsProps {
  readonly vote: ClosedVote
  readonly nameOf: (person: string) => string
}

/** Who said what, of a vote that was announced as named. */
export function NamedBallots({ vote, nameOf }: NamedBallotsProps) {
  const { named } = vote.result
  if (!named || named.length === 0) return null
  return (
    <details className={styles.named}>
      <summary>{t('vote.result.whoSaidWhat')}</summary>
      <dl>
        {named.map(({ by, ballot }) => (
          <div key={by}>
            <dt>{nameOf(by)}</dt>
            <dd dir="auto">{ballotInWords(vote, ballot)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function ballotInWords(vote: ClosedVote, ballot: Ballot): string {
  const textOf = (id: string) => vote.candidates.find(candidate => candidate.id === id)?.text ?? ''
  const each = (values: Readonly<Record<string, number>>) =>
    Object.entries(values)
      .map(([id, value]) => `${value}: ${textOf(id)}`)
      .join(' · ')
  switch (ballot.kind) {
    case 'dots':
      return each(ballot.dots)
    case 'rating':
      return each(ballot.ratings)
    case 'ranking':
      return ballot.order.map((id, index) => `${index + 1}: ${textOf(id)}`).join(' · ')
    case 'fist_to_five':
      return String(ballot.fingers)
    case 'consent':
      return ballot.objection ?? t('vote.consent.none')
    case 'yes_no':
      return t(ballot.yes ? 'vote.yes' : 'vote.no')
    default:
      return unreachable(ballot)
  }
}

import { MessageCircleQuestionMark } from 'lucide-react'
import { t } from '#client/words/t.ts'
import { belowThree, toBeHeard } from '#shared/session/votes/outcomeOf.ts'
import type { VoteResult } from '#shared/session/votes/VoteResult.ts'
import styles from './Results.module.css'

export interface HeardListProps {
  readonly result: VoteResult
  readonly nameOf: (person: string) => string
}

/** Whom to hear before the group goes on: by name where the vote was named, else whoever wants to speak. */
export function HeardList({ result, nameOf }: HeardListProps) {
  const people = toBeHeard(result)
  const concerned =
    result.kind === 'fist_to_five'
      ? belowThree(result)
      : result.kind === 'consent'
        ? result.objections.length
        : 0
  if (concerned === 0) return null
  return (
    <p className={styles.heard}>
      <MessageCircleQuestionMark aria-hidden="true" />
      {people.length > 0
        ? t('vote.hear.named', { names: people.map(nameOf).join(', ') })
        : t('vote.hear.secret')}
    </p>
  )
}

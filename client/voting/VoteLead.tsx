import { Check, Minus, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { t } from '#client/words/t.ts'
import { mostDots } from '#shared/session/votes/methods.ts'
import type { OpenVote } from '#shared/session/votes/Vote.ts'
import type { VoteActs } from './VoteActs.ts'
import styles from './Voting.module.css'

export interface VoteLeadProps {
  readonly vote: OpenVote
  readonly acts: VoteActs
  /** Those who are here and may vote. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly nameOf: (person: string) => string
}

/** What those who lead see below an open vote: who has voted, never what, and how it ends. */
export function VoteLead({ vote, acts, people, nameOf }: VoteLeadProps) {
  const action = useAction()
  const [isSure, setIsSure] = useState(false)
  const { method } = vote
  const voted = Object.keys(vote.voted)
  const waiting = people.filter(({ id }) => !Object.hasOwn(vote.voted, id))

  function changeBudget(by: 1 | -1) {
    if (method.kind !== 'dots') return
    const budget = method.budget + by
    if (budget < 1 || budget > mostDots) return
    void action.run(
      () => acts.budget(vote.id, budget),
      () => {},
    )
  }

  return (
    <>
      <section className={styles.lead} aria-label={t('vote.lead.title')}>
        <div className={styles.who}>
          <div>
            <h4>{t('vote.lead.voted', { n: voted.length })}</h4>
            <p>{voted.map(nameOf).join(', ')}</p>
          </div>
          <div>
            <h4>{t('vote.lead.waiting', { n: waiting.length })}</h4>
            <p>{waiting.map(({ name }) => name).join(', ')}</p>
          </div>
        </div>
        {method.kind === 'dots' && (
          <div className={styles.budget}>
            <span>{t('vote.lead.budget')}</span>
            <IconButton tone="plain" label={t('vote.lead.fewer')} onClick={() => changeBudget(-1)}>
              <Minus aria-hidden="true" />
            </IconButton>
            <output>{method.budget}</output>
            <IconButton tone="plain" label={t('vote.lead.more')} onClick={() => changeBudget(1)}>
              <Plus aria-hidden="true" />
            </IconButton>
          </div>
        )}
      </section>
      {action.error && <ErrorBox>{action.error}</ErrorBox>}
      <div className={styles.leadActs}>
        <Button
          tone="main"
          icon={<Check aria-hidden="true" />}
          busy={action.busy}
          onClick={() =>
            action.run(
              () => acts.close(vote.id),
              () => {},
            )
          }
        >
          {t('vote.lead.close')}
        </Button>
        {isSure ? (
          <>
            <Button
              tone="danger"
              onClick={() =>
                action.run(
                  () => acts.discard(vote.id),
                  () => {},
                )
              }
            >
              {t('vote.lead.discardSure', { n: voted.length })}
            </Button>
            <Button tone="quiet" onClick={() => setIsSure(false)}>
              {t('common.cancel')}
            </Button>
          </>
        ) : (
          <Button tone="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => setIsSure(true)}>
            {t('vote.lead.discard')}
          </Button>
        )}
      </div>
    </>
  )
}

import { Dices, Eye } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { toast } from '#client/ui/toast.ts'
import { useAction } from '#client/ui/useAction.ts'
import type { Answer } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Naming } from '#shared/session/schema.ts'
import type { RevealDone } from '#shared/session/votes/voteWire.ts'
import type { DraftCount } from '#shared/session/writing/DraftCount.ts'
import styles from './Drafting.module.css'

export interface RevealControlsProps {
  readonly step: { readonly id: string; readonly title: string; readonly naming: Naming }
  readonly count: DraftCount
  /** How many are done with writing, of how many. */
  readonly done?: { readonly n: number; readonly of: number }
  readonly reveal: (order: 'all' | 'one') => Promise<Answer<RevealDone>>
}

/** For those who lead: what is written for a step comes to lie on the board, at once or card by card. */
export function RevealControls({ step, count, done, reveal }: RevealControlsProps) {
  const action = useAction()
  const run = (order: 'all' | 'one') =>
    action.run(
      () => reveal(order),
      ({ revealed, left }) => toast(t('drafts.revealed', { n: revealed, left })),
    )
  return (
    <section className={styles.reveal} aria-label={t('drafts.revealTitle', { step: step.title })}>
      <h3>{t('drafts.revealTitle', { step: step.title })}</h3>
      <p className={styles.count}>
        {t('drafts.waiting', { cards: count.cards, writers: count.writers })}
        {done && ` ${t('drafts.done', { n: done.n, of: done.of })}`}{' '}
        {t(step.naming === 'anonymous' ? 'drafts.revealAnonymous' : 'drafts.revealNamed')}
      </p>
      <div className={styles.acts}>
        <Button tone="main" icon={<Eye aria-hidden="true" />} busy={action.busy} onClick={() => run('all')}>
          {t('drafts.revealAll')}
        </Button>
        <Button icon={<Dices aria-hidden="true" />} aria-disabled={action.busy} onClick={() => run('one')}>
          {t('drafts.revealOne')}
        </Button>
      </div>
      {action.error && <ErrorBox>{action.error}</ErrorBox>}
    </section>
  )
}

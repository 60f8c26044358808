import { DraftsDesk } from '#client/drafting/DraftsDesk.tsx'
import { VotePanel } from '#client/voting/VotePanel.tsx'
import { t } from '#client/words/t.ts'
import { draftStep } from './draftStep.ts'
import { Reveals } from './Reveals.tsx'
import styles from './Tasks.module.css'
import type { Tasks } from './Tasks.ts'
import { voteOfNow } from './voteOfNow.ts'

/** On a phone: the ballot, or one's own drafts, with nothing else around. */
export function NowTask({ tasks }: { readonly tasks: Tasks }) {
  const { view, desk, step } = tasks
  const vote = voteOfNow(view)
  return (
    <section className={styles.now} aria-label={t('contribute.title')}>
      <h2 className="visually-hidden">{t(vote ? 'vote.title' : 'drafts.title')}</h2>
      {vote ? (
        <VotePanel
          votes={{ [vote.id]: vote }}
          keeper={tasks.keeper}
          leads={tasks.leads}
          whyNot={tasks.whyNotVote}
          isResting={tasks.isVoteResting}
          people={tasks.voters}
          nameOf={tasks.nameOf}
          acts={tasks.acts}
        />
      ) : (
        <>
          {desk && (
            <DraftsDesk desk={desk} step={draftStep(tasks)} count={view.writing.waiting[step?.id ?? '']} />
          )}
          <Reveals tasks={tasks} />
        </>
      )}
    </section>
  )
}

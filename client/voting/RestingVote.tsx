import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { t } from '#client/words/t.ts'
import type { VoteActs } from './VoteActs.ts'
import styles from './Voting.module.css'

/** For those who lead: the step lets no participant vote, and what mends it. */
export function RestingVote({ acts }: { readonly acts: VoteActs }) {
  const allowing = useAction()
  return (
    <div className={styles.resting} role="status">
      <p>{t('vote.lead.resting')}</p>
      <Button busy={allowing.busy} onClick={() => allowing.run(acts.allow, () => {})}>
        {t('vote.lead.allow')}
      </Button>
      {allowing.error && <ErrorBox>{allowing.error}</ErrorBox>}
    </div>
  )
}

import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { useCommand } from '../useCommand.ts'
import styles from './Cockpit.module.css'

/** The session is over: it can go on, or another can be held on the same board. */
export function OverFoot({ onChooseScript }: { readonly onChooseScript: () => void }) {
  const { command, busy } = useCommand()
  return (
    <div className={styles.foot}>
      <Button wide busy={busy} onClick={() => command('session.resume', {})}>
        {t('session.resume')}
      </Button>
      <Button wide tone="quiet" onClick={onChooseScript}>
        {t('session.another')}
      </Button>
    </div>
  )
}

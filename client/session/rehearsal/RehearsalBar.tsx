import { DoorOpen, Drama, Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { useAttending } from '../ConveningContext.tsx'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import { EndRehearsalDialog } from './EndRehearsalDialog.tsx'
import styles from './Rehearsal.module.css'

/** Says on every view of the board that this is a rehearsal; whoever leads holds it and ends it here. */
export function RehearsalBar({ onEnded }: { readonly onEnded: (backTo: string) => void }) {
  const { rehearsal, people } = useSession()
  const { leads } = useAttending()
  const { command, busy } = useCommand()
  const [isEnding, setEnding] = useState(false)
  if (!rehearsal) return null
  const { isPaused } = rehearsal
  const here = Object.values(people).filter(
    ({ role, attendance }) => role === 'participant' && attendance !== 'left',
  ).length
  return (
    <section className={styles.bar} aria-label={t('rehearsal.bar')}>
      <Drama aria-hidden="true" />
      <p className={styles.words} role="status">
        <strong>{t('rehearsal.bar')}</strong>{' '}
        {isPaused ? t('rehearsal.isPaused') : t('rehearsal.here', { here })}
      </p>
      {leads && (
        <div className={styles.acts}>
          <Button
            icon={isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
            busy={busy}
            onClick={() => command('rehearsal.pause', { paused: !isPaused })}
          >
            {t(isPaused ? 'rehearsal.goOn' : 'rehearsal.pause')}
          </Button>
          <Button tone="quiet" icon={<DoorOpen aria-hidden="true" />} onClick={() => setEnding(true)}>
            {t('rehearsal.end')}
          </Button>
        </div>
      )}
      {isEnding && (
        <EndRehearsalDialog onClose={() => setEnding(false)} onEnded={() => onEnded(rehearsal.of)} />
      )}
    </section>
  )
}

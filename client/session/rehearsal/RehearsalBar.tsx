import { DoorOpen, Drama, Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { usePhone } from '#client/ui/usePhone.ts'
import { t } from '#client/words/t.ts'
import { awaitedIn } from '#shared/session/people/awaitedIn.ts'
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
  const isPhone = usePhone()
  const [isEnding, setEnding] = useState(false)
  if (!rehearsal) return null
  const { isPaused } = rehearsal
  const here = awaitedIn({ people }).length
  const hold = { busy, onClick: () => void command('rehearsal.pause', { paused: !isPaused }) }
  const holdWords = t(isPaused ? 'rehearsal.goOn' : 'rehearsal.pause')
  const holdIcon = isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />
  return (
    <section className={styles.bar} aria-label={t('rehearsal.bar')}>
      <Drama aria-hidden="true" />
      <p className={styles.words} role="status">
        <strong>{t('rehearsal.bar')}</strong>{' '}
        {isPaused ? t('rehearsal.isPaused') : t('rehearsal.here', { here })}{' '}
        {!isPaused && !isPhone && t('rehearsal.passes')}
      </p>
      {leads && isPhone && (
        <>
          <IconButton label={holdWords} {...hold}>
            {holdIcon}
          </IconButton>
          <IconButton label={t('rehearsal.end')} onClick={() => setEnding(true)}>
            <DoorOpen aria-hidden="true" />
          </IconButton>
        </>
      )}
      {leads && !isPhone && (
        <>
          <Button icon={holdIcon} {...hold}>
            {holdWords}
          </Button>
          <Button tone="quiet" icon={<DoorOpen aria-hidden="true" />} onClick={() => setEnding(true)}>
            {t('rehearsal.end')}
          </Button>
        </>
      )}
      {isEnding && (
        <EndRehearsalDialog onClose={() => setEnding(false)} onEnded={() => onEnded(rehearsal.of)} />
      )}
    </section>
  )
}

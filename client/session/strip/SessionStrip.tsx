import { PanelRight } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { usePhone } from '#client/ui/usePhone.ts'
import { t } from '#client/words/t.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import { useAttending } from '../ConveningContext.tsx'
import { LaserButton } from '../laser/LaserButton.tsx'
import { ReactButton } from '../reactions/ReactButton.tsx'
import { useSession } from '../useSession.ts'
import { useSessionVoice } from '../useSessionVoice.ts'
import { AgendaDialog } from './AgendaDialog.tsx'
import { HandButton } from './HandButton.tsx'
import { ReadyButton } from './ReadyButton.tsx'
import { SoundButton } from './SoundButton.tsx'
import { StandingStrip } from './StandingStrip.tsx'
import { StepWords } from './StepWords.tsx'
import styles from './Strip.module.css'
import { TimerControls } from './TimerControls.tsx'
import { TimerFace } from './TimerFace.tsx'

export interface SessionStripProps {
  readonly isCockpitOpen: boolean
  readonly onCockpit: (open: boolean) => void
  readonly onSummary: () => void
}

/** A strip of kraft paper that tells the group what to do now. Without a session there is none. */
export function SessionStrip({ isCockpitOpen, onCockpit, onSummary }: SessionStripProps) {
  const view = useSession()
  const { leads, me } = useAttending()
  const isPhone = usePhone()
  const [isAhead, setAhead] = useState(false)
  useSessionVoice()
  const step = stepNow(view)
  const { script } = view
  if (!script) return null
  const takesPart = !leads && me.role !== 'observer'
  return (
    <section className={styles.strip} data-leads={leads || undefined} aria-label={t('session.strip')}>
      {step ? (
        <>
          <StepWords script={script} step={step} onOpen={() => setAhead(true)} />
          <div className={styles.end}>
            <TimerFace />
            {leads && !isPhone && <TimerControls />}
            {!leads && <SoundButton />}
            {!isPhone && <LaserButton />}
            {me.role !== 'observer' && !isPhone && <ReactButton opens="below" />}
            {takesPart && !isPhone && (
              <>
                <HandButton />
                <ReadyButton />
              </>
            )}
          </div>
          <i
            className={styles.progress}
            style={{ '--part': (script.steps.indexOf(step) + 1) / script.steps.length }}
          />
        </>
      ) : (
        <StandingStrip script={script} onOpen={() => setAhead(true)} onSummary={onSummary} />
      )}
      {leads && !isPhone && (
        <IconButton
          label={t(isCockpitOpen ? 'session.cockpitHide' : 'session.cockpitShow')}
          aria-expanded={isCockpitOpen}
          onClick={() => onCockpit(!isCockpitOpen)}
        >
          <PanelRight />
        </IconButton>
      )}
      <AgendaDialog open={isAhead} onOpenChange={setAhead} />
    </section>
  )
}

import { SidePanel } from '#client/ui/SidePanel.tsx'
import { t } from '#client/words/t.ts'
import { CockpitScript, type CockpitScriptProps } from '../cockpit/CockpitScript.tsx'
import { Desk } from '../cockpit/Desk.tsx'
import { TimerControls } from '../strip/TimerControls.tsx'
import { TimerFace } from '../strip/TimerFace.tsx'
import { useSession } from '../useSession.ts'
import styles from './LeaderPanel.module.css'

export interface LeaderPanelProps extends CockpitScriptProps {
  readonly onClose: () => void
}

/** The cockpit on a phone, one thing below the other. */
export function LeaderPanel({ onClose, ...script }: LeaderPanelProps) {
  const { course } = useSession()
  return (
    <SidePanel title={t('session.leadTitle')} onClose={onClose}>
      {course.state === 'running' && (
        <div className={styles.clock}>
          <TimerFace />
          <TimerControls />
        </div>
      )}
      <Desk />
      <div className={styles.script}>
        <CockpitScript {...script} />
      </div>
    </SidePanel>
  )
}

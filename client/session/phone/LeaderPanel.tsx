import { SidePanel } from '#client/ui/SidePanel.tsx'
import { t } from '#client/words/t.ts'
import type { CockpitProps } from '../cockpit/Cockpit.tsx'
import { CockpitScript } from '../cockpit/CockpitScript.tsx'
import { Desk } from '../cockpit/Desk.tsx'
import { TimerControls } from '../strip/TimerControls.tsx'
import { TimerFace } from '../strip/TimerFace.tsx'
import { useSession } from '../useSession.ts'
import styles from './LeaderPanel.module.css'

export interface LeaderPanelProps extends CockpitProps {
  readonly onClose: () => void
}

/** The cockpit on a phone, one thing below the other. */
export function LeaderPanel({ onClose, acts, ...script }: LeaderPanelProps) {
  const { course } = useSession()
  return (
    <SidePanel title={t('session.leadTitle')} onClose={onClose}>
      {course.state === 'running' && (
        <div className={styles.clock}>
          <TimerFace />
          <TimerControls />
        </div>
      )}
      <Desk acts={acts} />
      <div className={styles.script}>
        <CockpitScript {...script} />
      </div>
    </SidePanel>
  )
}

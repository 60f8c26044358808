import { Drama } from 'lucide-react'
import { t } from '#client/words/t.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import { TimerFace } from '../strip/TimerFace.tsx'
import { useGroupPlace } from '../useGroupPlace.ts'
import { useSession } from '../useSession.ts'
import styles from './WallView.module.css'

/** The step, what to do, and the clock, to be read from the last row. */
export function WallStrip() {
  const view = useSession()
  const step = stepNow(view)
  const { script, rehearsal } = view
  useGroupPlace(step?.id)
  const part = step && script ? (script.steps.indexOf(step) + 1) / script.steps.length : 0
  return (
    <header className={styles.strip}>
      {rehearsal && (
        <p className={styles.mark}>
          <Drama aria-hidden="true" />
          {t('rehearsal.bar')}
        </p>
      )}
      <h1 className={styles.title}>{step?.title ?? script?.title}</h1>
      <p className={styles.words}>{step?.participants ?? script?.purpose}</p>
      <TimerFace />
      <i className={styles.progress} style={{ '--part': part }} />
    </header>
  )
}

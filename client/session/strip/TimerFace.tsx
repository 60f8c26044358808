import { Pause, Timer } from 'lucide-react'
import { t } from '#client/words/t.ts'
import { readTimer } from '#shared/session/timer/readTimer.ts'
import { clockWords } from '../clockWords.ts'
import { useSession } from '../useSession.ts'
import { useTicking } from '../useTicking.ts'
import styles from './Strip.module.css'

/** The time that is left, by the server's clock. Amber says "soon" in words, too; what has run over counts up. */
export function TimerFace() {
  const { timer } = useSession()
  const words = useTicking(now => {
    const reading = readTimer(timer, now)
    return reading && clockWords(reading.remainingMs)
  })
  const tone = useTicking(now => readTimer(timer, now)?.tone)
  if (words === undefined || tone === undefined) return null
  const Icon = timer.state === 'paused' ? Pause : Timer
  return (
    <span
      className={styles.timer}
      data-tone={tone}
      role="timer"
      aria-label={t('session.timeLeft', { words })}
    >
      <Icon aria-hidden="true" />
      <span aria-hidden="true">
        {words}
        {tone !== 'calm' && <small>{t(`session.tone.${tone}`)}</small>}
      </span>
    </span>
  )
}

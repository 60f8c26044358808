import { t } from '#client/words/t.ts'
import { planNow } from '#shared/session/script/planNow.ts'
import { minutesOf } from '#shared/session/script/WorkingScript.ts'
import { timeOfDay } from '../clockWords.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import { useTicking } from '../useTicking.ts'
import styles from './Cockpit.module.css'
import { driftWords } from './driftWords.ts'

/** The plan against the clock, and the one tap that brings them together again. */
export function PlanLine() {
  const view = useSession()
  const { command } = useCommand()
  const { course } = view
  const behindMs = useTicking(now => {
    const plan = planNow(view, now)
    return plan && Math.round(plan.behindMs / 60_000) * 60_000
  })
  const shavable = useTicking(now => {
    const plan = planNow(view, now)
    if (!plan) return 0
    const behind = Math.ceil(plan.behindMs / 60_000)
    return Math.max(0, Math.min(behind, minutesOf(plan.later) - plan.later.length))
  })
  if (course.state !== 'running' || behindMs === undefined) return null
  const { words, isBehind } = driftWords(behindMs)
  return (
    <div className={styles.plan}>
      <strong className={styles.drift} data-behind={isBehind || undefined}>
        {words}
      </strong>
      <span>
        {t('session.ends', { at: timeOfDay(course.dueAt + behindMs), planned: timeOfDay(course.dueAt) })}
        {isBehind && shavable > 0 && (
          <>
            {' · '}
            <button type="button" className={styles.link} onClick={() => command('script.shave', {})}>
              {t('session.shave', { n: shavable })}
            </button>
          </>
        )}
      </span>
    </div>
  )
}

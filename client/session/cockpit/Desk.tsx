import { Check, Users } from 'lucide-react'
import { announce } from '#client/ui/announcements.ts'
import { t } from '#client/words/t.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import { readyCount } from '../readyCount.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import { AdviceNow } from './AdviceNow.tsx'
import cockpit from './Cockpit.module.css'
import styles from './Desk.module.css'
import { DeskActs } from './DeskActs.tsx'
import { HandsQueue } from './HandsQueue.tsx'
import type { LeadActs } from './LeadActs.ts'
import { Voices } from './Voices.tsx'

/** What only those who lead see while a step runs: the note, how people are doing, and the acts at hand. */
export function Desk({ acts }: { readonly acts: LeadActs }) {
  const view = useSession()
  const { command } = useCommand()
  const step = stepNow(view)
  if (!step) return null
  const here = Object.values(view.people).filter(({ attendance }) => attendance === 'present').length
  async function askAnew() {
    if (await command('ready.reset', {})) announce(t('session.readyNobody'))
  }

  return (
    <section className={styles.desk} aria-label={t('session.desk')}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <AdviceNow acts={acts} />
          <h2 className={styles.heading}>{t('session.onlyYou')}</h2>
          <p>{step.facilitator ?? t('session.noNote')}</p>
        </div>
        <div className={styles.column}>
          <h2 className={styles.heading}>{t('session.inThisStep')}</h2>
          <p className={styles.fact}>
            <Check aria-hidden="true" />
            {t('session.doneCount', readyCount(view))}
            {Object.keys(view.ready).length > 0 && (
              <button type="button" className={cockpit.link} onClick={askAnew}>
                {t('session.readyAskAnew')}
              </button>
            )}
          </p>
          <p className={styles.fact}>
            <Users aria-hidden="true" />
            {t('session.hereCount', { n: here })}
          </p>
          {step.naming !== 'anonymous' && <Voices />}
          <HandsQueue />
        </div>
        <DeskActs step={step} />
      </div>
    </section>
  )
}

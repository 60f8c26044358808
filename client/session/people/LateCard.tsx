import { useEffect, useState } from 'react'
import { useMeta } from '#client/editor/hooks.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { t } from '#client/words/t.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import { planNow } from '#shared/session/script/planNow.ts'
import { useAttending } from '../ConveningContext.tsx'
import { ModeChip } from '../strip/ModeChip.tsx'
import { useSession } from '../useSession.ts'
import { useTicking } from '../useTicking.ts'
import { isFirstTime } from './isFirstTime.ts'
import { isLate } from './isLate.ts'
import styles from './LateCard.module.css'

/** For whoever comes when it has begun: what this is, where the group is, what to do now, how long is left. */
export function LateCard() {
  const view = useSession()
  const { board, me, leads } = useAttending()
  const { title } = useMeta()
  const [isOpen, setOpen] = useState(false)
  const isWelcome = !leads && isLate(view, me.id)
  const step = stepNow(view)
  const left = useTicking(now => {
    const plan = planNow(view, now)
    return plan && Math.max(0, Math.round(plan.stepLeftMs / 60_000))
  })
  // The session learns of somebody a moment after they have learned of it.
  useEffect(() => {
    if (isWelcome && isFirstTime(board, view)) setOpen(true)
  }, [isWelcome, board, view])

  const { script } = view
  if (!step || !script) return null
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t('session.lateTitle', { title })}
      description={script.purpose}
      actions={
        <Button tone="main" size="big" onClick={() => setOpen(false)}>
          {t('session.lateGo')}
        </Button>
      }
    >
      <div className={styles.now}>
        <p className={styles.where}>
          {t('session.stepOf', { n: script.steps.indexOf(step) + 1, of: script.steps.length })}
          {left !== undefined && ` · ${t('session.lateLeft', { n: left })}`}
        </p>
        <h3 className={styles.title}>{step.title}</h3>
        <ModeChip step={step} />
        {step.participants && <p className={styles.words}>{step.participants}</p>}
      </div>
    </Dialog>
  )
}

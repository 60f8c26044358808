import { Undo2 } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import { useTicking } from '../useTicking.ts'
import styles from './Cockpit.module.css'

/** For five seconds everybody can be taken back to where they were. */
export function UndoMove() {
  const { lastMove, script, course } = useSession()
  const { command } = useCommand()
  const seconds = useTicking(now => (lastMove ? Math.ceil((lastMove.undoUntil - now) / 1000) : 0))
  const isRunning = course.state === 'running'
  if (!lastMove || seconds <= 0 || !isRunning) return null
  const moved = script?.steps.find(({ id }) => id === lastMove.to)
  return (
    <div className={styles.undo}>
      <span>{t('session.moved', { step: moved?.title ?? '' })}</span>
      <Button
        icon={<Undo2 aria-hidden="true" />}
        aria-label={t('session.undoMove')}
        onClick={() => command('step.undo', {})}
      >
        {t('session.undoIn', { n: seconds })}
      </Button>
    </div>
  )
}

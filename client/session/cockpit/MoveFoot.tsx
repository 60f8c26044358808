import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import { moveChanges } from '../moveChanges.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import styles from './Cockpit.module.css'
import { EndDialog } from './EndDialog.tsx'
import { nextStep } from './nextStep.ts'
import { UndoMove } from './UndoMove.tsx'
import { useAdvice } from './useAdvice.ts'

export interface MoveFootProps {
  readonly chosen: string | undefined
  readonly onMoved: () => void
}

/** The one act that moves the group, and before it is done, what it changes. */
export function MoveFoot({ chosen, onMoved }: MoveFootProps) {
  const view = useSession()
  const { command, busy } = useCommand()
  const [isEnding, setEnding] = useState(false)
  const isRunning = view.course.state === 'running'
  const next = nextStep(view, chosen)
  const advice = useAdvice()
  // What is to be done first has the one button that stands out.
  const isDue = !advice || ['wait', 'rest', 'move', 'end'].includes(advice.do)
  const end = (
    <Button
      wide
      size={next ? 'normal' : 'big'}
      tone={next ? 'quiet' : 'main'}
      onClick={() => setEnding(true)}
    >
      {t('session.end')}
    </Button>
  )

  async function go() {
    if (!next) return
    const done = isRunning
      ? await command('step.move', { to: next.id })
      : await command('session.start', { step: next.id })
    if (done) onMoved()
  }

  return (
    <div className={styles.foot}>
      <UndoMove />
      {next && (
        <>
          <Button
            tone={isDue ? 'main' : 'plain'}
            size="big"
            wide
            busy={busy}
            onClick={go}
            aria-describedby="move-changes"
          >
            <span className={styles.moveWords}>
              {t(isRunning ? 'session.moveTo' : 'session.startWith', { step: next.title })}
            </span>
            <ArrowRight aria-hidden="true" />
          </Button>
          <p id="move-changes" className={styles.changes}>
            {moveChanges(next)} {t('session.undoable')}
          </p>
        </>
      )}
      {isRunning && (!next || stepNow(view) === view.script?.steps.at(-1)) && end}
      {isRunning && <EndDialog open={isEnding} onOpenChange={setEnding} />}
    </div>
  )
}

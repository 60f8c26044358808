import { Check } from 'lucide-react'
import { Button, type ButtonProps } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { useAttending } from '../ConveningContext.tsx'
import { readyCount } from '../readyCount.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import styles from './Strip.module.css'

/** "I'm done" with this step, for oneself, and how many are. */
export function ReadyButton(props: Pick<ButtonProps, 'size' | 'wide'>) {
  const view = useSession()
  const { me } = useAttending()
  const { command } = useCommand()
  const isDone = Object.hasOwn(view.ready, me.id)
  const count = readyCount(view)
  return (
    <Button
      {...props}
      tone={isDone ? 'plain' : 'ink'}
      icon={<Check aria-hidden="true" />}
      aria-pressed={isDone}
      onClick={() => command('ready.set', { ready: !isDone })}
    >
      {t('session.done')}
      <span className={styles.count}>
        <span aria-hidden="true">
          {count.done}/{count.of}
        </span>
        <span className="visually-hidden">{t('session.doneCount', count)}</span>
      </span>
    </Button>
  )
}

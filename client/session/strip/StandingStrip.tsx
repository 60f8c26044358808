import { ListOrdered, ReceiptText } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { minutesOf, type WorkingScript } from '#shared/session/script/WorkingScript.ts'
import { useSession } from '../useSession.ts'
import styles from './Strip.module.css'

export interface StandingStripProps {
  readonly script: WorkingScript
  readonly onOpen: () => void
  readonly onSummary: () => void
}

/** Before the first step and after the last: what is to come, or what came of it. */
export function StandingStrip({ script, onOpen, onSummary }: StandingStripProps) {
  const isOver = useSession().course.state === 'ended'
  return (
    <>
      <p className={styles.step}>
        <span className={styles.title}>{script.title}</span>
        <span className={styles.where}>
          {isOver
            ? t('session.over')
            : t('session.soon', { n: script.steps.length, minutes: minutesOf(script.steps) })}
        </span>
      </p>
      <p className={styles.instruction}>{isOver ? t('session.overText') : script.purpose}</p>
      <div className={styles.end}>
        {isOver ? (
          <Button icon={<ReceiptText aria-hidden="true" />} onClick={onSummary}>
            {t('session.summary')}
          </Button>
        ) : (
          <Button icon={<ListOrdered aria-hidden="true" />} onClick={onOpen}>
            {t('session.agenda')}
          </Button>
        )}
      </div>
    </>
  )
}

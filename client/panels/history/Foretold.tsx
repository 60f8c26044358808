import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import type { Asked } from '#client/ui/useAnswer.ts'
import { t } from '#client/words/t.ts'
import type { ActDone } from '#shared/protocol/history.ts'
import { changeWords, isNothing } from './changeWords.ts'
import styles from './Foretold.module.css'

/** What would come of it, asked of the server before anything happens. */
export function Foretold({ answer, again }: Asked<ActDone>) {
  if (!answer) return <Skeleton label={t('history.working')} lines={2} />
  if (!answer.ok) {
    return (
      <ErrorBox action={<Button onClick={again}>{t('common.retry')}</Button>}>
        {answer.refusal.message}
      </ErrorBox>
    )
  }
  const words = changeWords(answer.value)
  return (
    <div role="status">
      {isNothing(answer.value) && <p className={styles.nothing}>{t('history.nothing')}</p>}
      {words.length > 0 && (
        <ul className={styles.list}>
          {words.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

import { Download, FileCheck, RotateCcw, TriangleAlert, X } from 'lucide-react'
import { download } from '#client/panels/download.ts'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Spinner } from '#client/ui/Spinner.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { isMessage, t } from '#client/words/t.ts'
import styles from './TakingList.module.css'
import type { Taking, Takings } from './Takings.ts'

/** Files on their way and files that are there. */
export function TakingList({ takings }: { readonly takings: Takings }) {
  const all = useObservable(takings.all)
  return (
    <ul className={styles.list} aria-label={t('record.takings')} aria-live="polite">
      {all.map(taking => (
        <li key={taking.key} className={styles.taking} data-state={taking.state}>
          <TakingRow taking={taking} takings={takings} />
        </li>
      ))}
    </ul>
  )
}

interface TakingRowProps {
  readonly taking: Taking
  readonly takings: Takings
}

function TakingRow({ taking, takings }: TakingRowProps) {
  switch (taking.state) {
    case 'working':
      return (
        <>
          <Spinner />
          <div className={styles.words}>
            <span>{taking.label}</span>
            <progress
              className={styles.bar}
              value={taking.share}
              max={1}
              aria-label={stepWord(taking.step)}
            />
            <span className={styles.step}>{stepWord(taking.step)}</span>
          </div>
          <IconButton
            label={t('record.giveUp', { label: taking.label })}
            onClick={() => takings.forget(taking.key)}
          >
            <X />
          </IconButton>
        </>
      )
    case 'done':
      return (
        <>
          <FileCheck aria-hidden="true" />
          <a className={styles.name} href={taking.path} download={taking.name}>
            {taking.name}
          </a>
          <IconButton
            label={t('record.again', { name: taking.name })}
            onClick={() => void download(taking.path)}
          >
            <Download />
          </IconButton>
        </>
      )
    default:
      return (
        <>
          <TriangleAlert aria-hidden="true" />
          <div className={styles.words} role="alert">
            {t('export.failed', { why: taking.message })}
          </div>
          <Button
            tone="quiet"
            icon={<RotateCcw aria-hidden="true" />}
            onClick={() => takings.again(taking.key)}
          >
            {t('common.retry')}
          </Button>
        </>
      )
  }
}

/** What the server is at; for steps that we have no word for, that it works. */
function stepWord(step: string): string {
  const id = `record.step.${step}`
  return t(isMessage(id) ? id : 'record.step.working')
}

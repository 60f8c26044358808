import { ArrowRight, CircleCheck, CircleDashed, Lightbulb } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { Button } from '#client/ui/Button.tsx'
import { SidePanel } from '#client/ui/SidePanel.tsx'
import { t } from '#client/words/t.ts'
import { templateOf } from '#shared/canvases/catalogue.ts'
import type { BoardReport, CanvasReport, CheckResult, Missing } from '#shared/canvases/checks/report.ts'
import styles from './ProgressPanel.module.css'
import { tallyOf } from './tallyOf.ts'

export interface ProgressPanelProps {
  readonly report: BoardReport
  readonly onClose: () => void
  readonly onGo: (missing: Missing) => void
}

/** What is agreed, canvas by canvas, and what is missing, each with the way there. */
export function ProgressPanel({ report, onClose, onGo }: ProgressPanelProps) {
  const stage = report.complete ? 'complete' : report.ready ? 'ready' : 'going'
  return (
    <SidePanel
      title={t('progress.title')}
      onClose={onClose}
      head={
        <p className={styles.stage} data-stage={stage}>
          {t(`progress.${stage}`)}
        </p>
      }
    >
      {report.canvases.map(canvas => (
        <CanvasProgress key={canvas.canvas} report={canvas} onGo={onGo} />
      ))}
    </SidePanel>
  )
}

interface CanvasProgressProps {
  readonly report: CanvasReport
  readonly onGo: (missing: Missing) => void
}

function CanvasProgress({ report: { canvas, checks, hints }, onGo }: CanvasProgressProps) {
  const template = templateOf(canvas)
  const tally = tallyOf(checks)
  const open = hints.filter(({ met }) => !met)
  return (
    <div className={styles.canvas} data-accent={template?.accent}>
      <header className={styles.header}>
        <h3 className={styles.title}>{template?.title ?? canvas}</h3>
        <span className={styles.count}>{t('progress.count', { ...tally })}</span>
      </header>
      <div className={styles.bar} aria-hidden="true">
        <div
          className={styles.fill}
          style={{ '--share': `${(100 * tally.met) / Math.max(1, tally.all)}%` }}
        />
      </div>
      <ul>
        {checks.map(check => (
          <CheckRow key={check.id} check={check} kind="check" onGo={onGo} />
        ))}
      </ul>
      {open.length > 0 && (
        <>
          <h4 className={styles.hints}>{t('progress.hints')}</h4>
          <p className={styles.hintsText}>{t('progress.hintsText')}</p>
          <ul>
            {open.map(hint => (
              <CheckRow key={hint.id} check={hint} kind="hint" onGo={onGo} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

interface CheckRowProps {
  readonly check: CheckResult
  readonly kind: 'check' | 'hint'
  readonly onGo: (missing: Missing) => void
}

function CheckRow({ check, kind, onGo }: CheckRowProps) {
  const { view } = useEditor()
  const state = check.met ? 'met' : kind === 'hint' ? 'hint' : 'missing'
  return (
    <li className={styles.check} data-state={state}>
      <span className={styles.icon}>{icons[state]}</span>
      <div className={styles.words}>
        <p className={styles.says}>
          <span className="visually-hidden">{t(`progress.${state}`)}: </span>
          {check.says}
        </p>
        {!check.met && (
          <ul className={styles.lacks}>
            {check.missing.map(missing => (
              <li key={`${missing.says} ${missing.card ?? missing.zone ?? ''}`}>
                {view.canvases.has(missing.canvas) ? (
                  <Button tone="quiet" className={styles.go} onClick={() => onGo(missing)}>
                    <span>{missing.says}</span>
                    <ArrowRight aria-hidden="true" />
                  </Button>
                ) : (
                  missing.says
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

const icons = {
  met: <CircleCheck aria-hidden="true" />,
  missing: <CircleDashed aria-hidden="true" />,
  hint: <Lightbulb aria-hidden="true" />,
} as const

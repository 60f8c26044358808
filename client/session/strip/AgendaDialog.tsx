import { MapPin } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCanvases } from '#client/editor/hooks.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { t } from '#client/words/t.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import { lookAtStep, stepPlace } from '../stepPlace.ts'
import { useSession } from '../useSession.ts'
import styles from './Agenda.module.css'
import { ModeChip } from './ModeChip.tsx'

export interface AgendaDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The whole way, for anybody to look ahead and back: it moves nobody. */
export function AgendaDialog({ open, onOpenChange }: AgendaDialogProps) {
  const view = useSession()
  const now = stepNow(view)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={view.script?.title ?? t('session.agenda')}
      description={t('session.agendaText')}
    >
      <ol className={styles.steps}>
        {view.script?.steps.map(step => (
          <Step key={step.id} step={step} isNow={step === now} onLook={() => onOpenChange(false)} />
        ))}
      </ol>
    </Dialog>
  )
}

interface StepProps {
  readonly step: WorkingStep
  readonly isNow: boolean
  readonly onLook: () => void
}

function Step({ step, isNow, onLook }: StepProps) {
  const editor = useEditor()
  useCanvases()
  const hasPlace = stepPlace(editor.view.canvases, step.targets[0]) !== undefined
  return (
    <li className={styles.step} aria-current={isNow ? 'step' : undefined}>
      <div className={styles.head}>
        <h3 className={styles.title}>{step.title}</h3>
        <span className={styles.minutes}>{t('session.minutes', { n: step.minutes })}</span>
      </div>
      <ModeChip step={step} />
      {step.participants && <p>{step.participants}</p>}
      {hasPlace && (
        <Button
          tone="quiet"
          icon={<MapPin aria-hidden="true" />}
          aria-label={t('session.lookThereNamed', { step: step.title })}
          onClick={() => {
            lookAtStep(editor, step.targets)
            onLook()
          }}
        >
          {t('session.lookThere')}
        </Button>
      )}
    </li>
  )
}

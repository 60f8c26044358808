import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { toast } from '#client/ui/toast.ts'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Person } from '../people.ts'

export interface StepBackDialogProps {
  readonly board: string
  readonly me: Person
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onChanged: () => void
}

/** One cannot make oneself facilitator again, so one is asked. */
export function StepBackDialog({ board, me, open, onOpenChange, onChanged }: StepBackDialogProps) {
  const stepping = useAction()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('roster.stepBackTitle')}
      description={t('roster.stepBackText')}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button
            tone="main"
            busy={stepping.busy}
            onClick={() =>
              stepping.run(
                () => http.changeParticipant(board, me.id, { role: 'participant' }),
                () => {
                  onOpenChange(false)
                  onChanged()
                  toast(t('roster.steppedBack'))
                },
              )
            }
          >
            {t('roster.stepBack')}
          </Button>
        </>
      }
    >
      {stepping.error && <ErrorBox>{stepping.error}</ErrorBox>}
    </Dialog>
  )
}

import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { toast } from '#client/ui/toast.ts'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Person } from '../people.ts'
import { usePersonActions } from './usePersonActions.ts'

export interface SendAwayDialogProps {
  readonly board: string
  readonly person: Person
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onChanged: () => void
}

/** Before somebody is sent away: what it means, and what it does not prevent. */
export function SendAwayDialog({ board, person, open, onOpenChange, onChanged }: SendAwayDialogProps) {
  const sending = useAction()
  const { readmit } = usePersonActions({ board, onChanged })
  const { id, name } = person
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('roster.sendAwayTitle', { name })}
      description={t('roster.sendAwayText')}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button
            tone="danger"
            busy={sending.busy}
            onClick={() =>
              sending.run(
                () => http.sendAway(board, id),
                () => {
                  onOpenChange(false)
                  onChanged()
                  toast(t('roster.sentAway', { name }), { undo: () => readmit(person) })
                },
              )
            }
          >
            {t('roster.sendAwayRun')}
          </Button>
        </>
      }
    >
      <p>{t('roster.sendAwayLink')}</p>
      {sending.error && <ErrorBox>{sending.error}</ErrorBox>}
    </Dialog>
  )
}

import { useRef } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { useAttending } from '../ConveningContext.tsx'

export interface EndRehearsalDialogProps {
  readonly onClose: () => void
  readonly onEnded: () => void
}

/** The board of a rehearsal goes for good with all that was written there, so this is asked for once. */
export function EndRehearsalDialog({ onClose, onEnded }: EndRehearsalDialogProps) {
  const { board } = useAttending()
  const cancel = useRef<HTMLButtonElement>(null)
  const ending = useAction()
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={t('rehearsal.endTitle')}
      description={t('rehearsal.endText')}
      initialFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            tone="danger"
            busy={ending.busy}
            onClick={() => ending.run(() => http.deleteBoard(board), onEnded)}
          >
            {t('rehearsal.endNow')}
          </Button>
        </>
      }
    >
      {ending.error && <ErrorBox>{ending.error}</ErrorBox>}
    </Dialog>
  )
}

import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { t } from '#client/words/t.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'

export interface EndDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The end is called for everybody, so it is asked for once; it can be taken back. */
export function EndDialog({ open, onOpenChange }: EndDialogProps) {
  const { script, timings } = useSession()
  const { command, busy } = useCommand()
  const left = script?.steps.filter(({ id }) => timings[id]?.began === undefined) ?? []
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('session.endTitle')}
      description={t('session.endText')}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button
            tone="main"
            busy={busy}
            onClick={async () => {
              if (await command('session.end', {})) onOpenChange(false)
            }}
          >
            {t('session.endNow')}
          </Button>
        </>
      }
    >
      {left.length > 0 && (
        <p>{t('session.endLeft', { n: left.length, steps: left.map(({ title }) => title).join(', ') })}</p>
      )}
    </Dialog>
  )
}

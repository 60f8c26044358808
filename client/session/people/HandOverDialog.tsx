import type { Person } from '#client/panels/people.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { toast } from '#client/ui/toast.ts'
import { t } from '#client/words/t.ts'
import { useCommand } from '../useCommand.ts'

/** Somebody else leads from now on, and oneself takes part. One cannot take that back alone, so one is asked. */
export function HandOverDialog({
  person: { id, name },
  onClose,
}: {
  readonly person: Person
  readonly onClose: () => void
}) {
  const { command, busy } = useCommand()

  async function handOver() {
    if (!(await command('lead.handOver', { to: id }))) return
    onClose()
    toast(t('session.handedOver', { name }))
  }

  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={t('session.handOverTitle', { name })}
      description={t('session.handOverText', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="main" busy={busy} onClick={handOver}>
            {t('session.handOver')}
          </Button>
        </>
      }
    >
      <p>{t('session.handOverBack')}</p>
    </Dialog>
  )
}

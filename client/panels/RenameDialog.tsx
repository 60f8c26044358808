import { useId, useRef, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { NameInput } from '#client/ui/NameInput.tsx'
import { toast } from '#client/ui/toast.ts'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Participant } from '#shared/protocol/http.ts'

export interface RenameDialogProps {
  readonly board: string
  readonly me: Participant
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onRenamed: (me: Participant) => void
}

/** Changes one's own name, for everybody on the board. */
export function RenameDialog({ board, me, open, onOpenChange, onRenamed }: RenameDialogProps) {
  const form = useId()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(me.name)
  const renaming = useAction()

  function submit() {
    if (name.trim() === '') return renaming.refuse(t('home.nameMissing'))
    void renaming.run(
      () => http.rename(board, { id: me.id, name: name.trim() }),
      renamed => {
        onRenamed(renamed)
        onOpenChange(false)
        toast(t('rename.done', { name: renamed.name }))
      },
    )
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('rename.title')}
      description={t('rename.text')}
      initialFocus={input}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button tone="main" type="submit" form={form} busy={renaming.busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <NameInput ref={input} value={name} onChange={setName} hint={undefined} />
        {renaming.error && <ErrorBox>{renaming.error}</ErrorBox>}
      </form>
    </Dialog>
  )
}

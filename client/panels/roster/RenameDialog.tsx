import { useRef, useState } from 'react'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { FormDialog } from '#client/ui/FormDialog.tsx'
import { NameInput } from '#client/ui/NameInput.tsx'
import { toast } from '#client/ui/toast.ts'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Participant } from '#shared/protocol/http.ts'

export interface RenameDialogProps {
  readonly board: string
  readonly person: Participant
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onRenamed: (person: Participant) => void
}

/** Changes somebody's name for everybody on the board, as facilitator. */
export function RenameDialog({ board, person, open, onOpenChange, onRenamed }: RenameDialogProps) {
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(person.name)
  const renaming = useAction()

  function submit() {
    if (name.trim() === '') return renaming.refuse(t('home.nameMissing'))
    void renaming.run(
      () => http.changeParticipant(board, person.id, { name: name.trim() }),
      renamed => {
        onRenamed(renamed)
        onOpenChange(false)
        toast(t('rename.otherDone', { name: renamed.name, former: person.name }))
      },
    )
  }

  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('rename.otherTitle', { name: person.name })}
      description={t('rename.otherText')}
      initialFocus={input}
      submitLabel={t('common.save')}
      busy={renaming.busy}
      onSubmit={submit}
    >
      <NameInput ref={input} value={name} onChange={setName} hint={undefined} />
      {renaming.error && <ErrorBox>{renaming.error}</ErrorBox>}
    </FormDialog>
  )
}

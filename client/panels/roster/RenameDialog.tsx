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
  readonly person: Participant & { readonly isMe: boolean }
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onRenamed: (person: Participant) => void
}

/** Changes a name for everybody on the board: one's own, or as facilitator anybody's. */
export function RenameDialog({ board, person, open, onOpenChange, onRenamed }: RenameDialogProps) {
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(person.name)
  const renaming = useAction()
  const { isMe } = person

  function submit() {
    if (name.trim() === '') return renaming.refuse(t('home.nameMissing'))
    void renaming.run(
      () => http.changeParticipant(board, person.id, { name: name.trim() }),
      renamed => {
        onRenamed(renamed)
        onOpenChange(false)
        const words = { name: renamed.name, former: person.name }
        toast(isMe ? t('rename.done', words) : t('rename.otherDone', words))
      },
    )
  }

  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={isMe ? t('rename.title') : t('rename.otherTitle', { name: person.name })}
      description={isMe ? t('rename.text') : t('rename.otherText')}
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

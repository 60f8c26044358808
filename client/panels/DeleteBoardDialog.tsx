import { useRef, useState } from 'react'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { FormDialog } from '#client/ui/FormDialog.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'

export interface DeleteBoardDialogProps {
  readonly board: string
  readonly title: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onDeleted: () => void
}

/** The end of a board. The title must be typed, because there is no way back. */
export function DeleteBoardDialog({ board, title, open, onOpenChange, onDeleted }: DeleteBoardDialogProps) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const deleting = useAction()
  const isSure = typed.trim().toLowerCase() === title.trim().toLowerCase()
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('delete.title')}
      description={t('delete.text')}
      initialFocus={input}
      submitLabel={t('delete.run')}
      tone="danger"
      busy={deleting.busy}
      disabled={!isSure}
      onSubmit={() => {
        if (isSure) void deleting.run(() => http.deleteBoard(board), onDeleted)
      }}
    >
      <TextInput
        ref={input}
        label={t('delete.confirm', { title })}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
      />
      {deleting.error && <ErrorBox>{deleting.error}</ErrorBox>}
    </FormDialog>
  )
}

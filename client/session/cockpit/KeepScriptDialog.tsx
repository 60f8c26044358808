import { useRef, useState } from 'react'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { FormDialog } from '#client/ui/FormDialog.tsx'
import { toast } from '#client/ui/toast.ts'
import { useAction } from '#client/ui/useAction.ts'
import { sessionHttp } from '#client/wire/session/sessionHttp.ts'
import { t } from '#client/words/t.ts'
import { scriptFrom, type WorkingScript } from '#shared/session/script/WorkingScript.ts'
import { useAttending } from '../ConveningContext.tsx'
import { scriptId } from './scriptId.ts'

export interface KeepScriptDialogProps {
  readonly script: WorkingScript
  readonly onClose: () => void
}

/** Keeps the script as it is now with this board, to be chosen again. */
export function KeepScriptDialog({ script, onClose }: KeepScriptDialogProps) {
  const { board } = useAttending()
  const input = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState(script.title)
  const [isMissing, setMissing] = useState(false)
  const keeping = useAction()

  function keep() {
    const name = title.trim()
    setMissing(name === '')
    const kept = scriptFrom({ ...script, title: name, id: scriptId(name) })
    if (name === '' || !kept) return input.current?.focus()
    void keeping.run(
      () => sessionHttp.keepScript(board, kept),
      () => {
        onClose()
        toast(t('session.kept', { title: name }))
      },
    )
  }

  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={t('session.keepTitle')}
      description={t('session.keepText')}
      initialFocus={input}
      submitLabel={t('common.save')}
      busy={keeping.busy}
      onSubmit={keep}
    >
      <TextInput
        ref={input}
        label={t('session.field.title')}
        value={title}
        maxLength={200}
        onChange={setTitle}
        error={isMissing ? t('session.keepMissing') : undefined}
      />
      {keeping.error && <ErrorBox>{keeping.error}</ErrorBox>}
    </FormDialog>
  )
}

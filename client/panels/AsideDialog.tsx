import { useRef, useState } from 'react'
import type { AsideKind } from '#client/editor/Aside.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { FormDialog } from '#client/ui/FormDialog.tsx'
import { toast } from '#client/ui/toast.ts'
import { t } from '#client/words/t.ts'

export interface AsideDialogProps {
  readonly kind: AsideKind
  readonly onClose: () => void
  /** To what has been written down. */
  readonly onShow: (kind: AsideKind) => void
}

/** One sentence for the parking lot or the decisions, from wherever one is; one stays there. */
export function AsideDialog({ kind, onClose, onShow }: AsideDialogProps) {
  const editor = useEditor()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)

  function keep() {
    setMissing(text.trim() === '')
    if (text.trim() === '') return input.current?.focus()
    if (!editor.aside.keep(kind, text.trim())) return
    onClose()
    toast(t(`aside.kept.${kind}`), { action: { label: t('aside.show'), run: () => onShow(kind) } })
  }

  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={t(`aside.title.${kind}`)}
      description={t(`aside.text.${kind}`)}
      initialFocus={input}
      submitLabel={t(`aside.keep.${kind}`)}
      onSubmit={keep}
    >
      <TextInput
        ref={input}
        label={t(`aside.label.${kind}`)}
        value={text}
        maxLength={editor.rights.charactersPerCard}
        onChange={setText}
        error={isMissing ? t('aside.missing') : undefined}
      />
    </FormDialog>
  )
}

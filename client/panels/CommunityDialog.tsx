import { useRef, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useMeta } from '#client/editor/hooks.ts'
import { TextInput } from '#client/ui/Field.tsx'
import { t } from '#client/words/t.ts'
import { describeBoard } from '#shared/board/changes/describeBoard.ts'

export interface CommunityDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Names the community that the board is about: the charter bears that name. */
export function CommunityDialog({ open, onOpenChange }: CommunityDialogProps) {
  const input = useRef<HTMLInputElement>(null)
  const editor = useEditor()
  const { community } = useMeta()
  const [name, setName] = useState<string>()

  function close() {
    setName(undefined)
    onOpenChange(false)
  }

  function keep() {
    const next = (name ?? community).trim()
    if (!editor.arrange(() => describeBoard(editor.board, { community: next }, editor.origin))) return
    editor.say(t('community.kept'))
    close()
  }

  return (
    <FormDialog
      open={open}
      onOpenChange={next => (next ? onOpenChange(true) : close())}
      title={t('community.title')}
      description={t('community.text')}
      initialFocus={input}
      submitLabel={t('common.save')}
      onSubmit={keep}
    >
      <TextInput
        ref={input}
        label={t('new.community')}
        value={name ?? community}
        onChange={setName}
        maxLength={200}
        dir="auto"
      />
    </FormDialog>
  )
}

import { FormDialog } from '#client/ui/FormDialog.tsx'

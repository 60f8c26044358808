import { PencilLine } from 'lucide-react'
import { useRef, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { FormDialog } from '#client/ui/FormDialog.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import type { LinkSnapshot } from '#shared/board/snapshot.ts'

export interface LinkWordsProps {
  readonly link: LinkSnapshot
  /** The card at its other end. */
  readonly name: string
}

/** The group's own words on a connection, written without a pointer. */
export function LinkWords({ link, name }: LinkWordsProps) {
  const { connecting } = useEditor()
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState<string>()
  const close = () => setWords(undefined)
  return (
    <>
      <IconButton label={t('connect.reword', { card: name })} onClick={() => setWords(link.label ?? '')}>
        <PencilLine />
      </IconButton>
      <FormDialog
        open={words !== undefined}
        onOpenChange={open => !open && close()}
        title={t('connect.label')}
        description={t('connect.labelSays')}
        initialFocus={input}
        submitLabel={t('common.save')}
        onSubmit={() => {
          connecting.label(link, words ?? '')
          close()
        }}
      >
        <TextInput
          ref={input}
          label={t('connect.label')}
          value={words ?? ''}
          onChange={setWords}
          maxLength={120}
          dir="auto"
        />
      </FormDialog>
    </>
  )
}

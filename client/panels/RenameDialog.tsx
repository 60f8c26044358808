import { useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWhole } from '#client/editor/hooks.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { t } from '#client/words/t.ts'
import { describeBoard } from '#shared/board/changes/describeBoard.ts'
import styles from './PerspectivesDialog.module.css'

export interface RenameDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Names the board and the community it is about. */
export function RenameDialog({ open, onOpenChange }: RenameDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('naming.boardTitle')}>
      {open && <Names onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function Names({ onDone }: { readonly onDone: () => void }) {
  const editor = useEditor()
  const { board } = useWhole()
  const [title, setTitle] = useState(board.title)
  const [community, setCommunity] = useState(board.community)
  const [error, setError] = useState<string>()
  const keep = () => {
    const words = { title: title.trim(), community: community.trim() }
    if (words.title === '') return setError(t('naming.titleEmpty'))
    editor.change(() => describeBoard(editor.board, words, editor.origin))
    editor.say(t('naming.kept'))
    onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      <TextInput
        label={t('naming.title')}
        value={title}
        maxLength={200}
        dir="auto"
        error={error}
        onChange={next => {
          setTitle(next)
          setError(undefined)
        }}
      />
      <TextInput
        label={t('naming.community')}
        value={community}
        maxLength={200}
        dir="auto"
        onChange={setCommunity}
      />
      <div className={styles.foot}>
        <Button tone="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button tone="main" type="submit">
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}

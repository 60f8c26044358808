import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWhole } from '#client/editor/hooks.ts'
import { shortName } from '#client/editor/shortName.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { TextInput } from '#client/ui/Field.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import { describeBoard } from '#shared/board/changes/describeBoard.ts'
import { setField } from '#shared/board/changes/setField.ts'
import styles from './PerspectivesDialog.module.css'
import {
  checkPerspectives,
  fewest,
  leftBehind,
  most,
  type PerspectiveLine,
  type PerspectivesFault,
  renamedPeople,
} from './perspectives.ts'

export interface PerspectivesDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Names the wedges of the rings: from where members see the domain. */
export function PerspectivesDialog({ open, onOpenChange }: PerspectivesDialogProps) {
  const title = t('perspectives.title')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={t('perspectives.says')}>
      {open && <Lines onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function Lines({ onDone }: { readonly onDone: () => void }) {
  const editor = useEditor()
  const { board, cards } = useWhole()
  const [before] = useState(board.perspectives)
  const [lines, setLines] = useState(() => firstLines(before))
  const [fault, setFault] = useState<PerspectivesFault>()
  const change = (next: readonly PerspectiveLine[]) => {
    setLines(next)
    setFault(undefined)
  }
  const keep = () => {
    const checked = checkPerspectives(lines)
    if (!checked.ok) return setFault(checked.refusal)
    const isKept = editor.arrange(() => {
      editor.board.change(editor.origin, () => {
        describeBoard(editor.board, { perspectives: checked.value }, editor.origin)
        for (const [id, name] of renamedPeople(lines, cards)) {
          setField(editor.board, id, 'perspective', name, editor.origin)
        }
      })
    })
    if (!isKept) return
    editor.say(t('perspectives.kept'))
    onDone()
  }
  const behind = leftBehind(before, lines, cards)
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        keep()
      }}
    >
      <ol className={styles.lines}>
        {lines.map((line, index) => (
          <li key={line.key} className={styles.line}>
            <TextInput
              label={t('perspectives.name', { n: index + 1 })}
              value={line.name}
              maxLength={120}
              dir="auto"
              onChange={name => change(lines.with(index, { ...line, name }))}
            />
            <span className={styles.acts}>
              <IconButton
                label={t('perspectives.up', { name: line.name })}
                disabled={index === 0}
                onClick={() => change(swapped(lines, index, index - 1))}
              >
                <ArrowUp />
              </IconButton>
              <IconButton
                label={t('perspectives.down', { name: line.name })}
                disabled={index === lines.length - 1}
                onClick={() => change(swapped(lines, index, index + 1))}
              >
                <ArrowDown />
              </IconButton>
              <IconButton
                label={t('perspectives.remove', { name: line.name })}
                onClick={() => change(lines.toSpliced(index, 1))}
              >
                <X />
              </IconButton>
            </span>
          </li>
        ))}
      </ol>
      {lines.length < most && (
        <Button icon={<Plus />} onClick={() => change([...lines, lineOf('', lines)])}>
          {t('perspectives.add')}
        </Button>
      )}
      {behind.length > 0 && (
        <p className={styles.note}>
          {t('perspectives.vanishing', { n: behind.length, names: behind.map(shortName).join(', ') })}
        </p>
      )}
      {fault && <ErrorBox>{wordsOf(fault)}</ErrorBox>}
      <div className={styles.foot}>
        <Button tone="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button tone="main" type="submit">
          {t('perspectives.save')}
        </Button>
      </div>
    </form>
  )
}

function firstLines(names: readonly string[]): readonly PerspectiveLine[] {
  const shown = names.length > 0 ? names : Array.from({ length: fewest }, () => '')
  return shown.map((name, key) => ({ key, name, was: name || undefined }))
}

function lineOf(name: string, lines: readonly PerspectiveLine[]): PerspectiveLine {
  return { key: Math.max(-1, ...lines.map(line => line.key)) + 1, name, was: undefined }
}

function swapped(lines: readonly PerspectiveLine[], a: number, b: number): readonly PerspectiveLine[] {
  const [one, other] = [lines[a], lines[b]]
  return one && other ? lines.with(a, other).with(b, one) : lines
}

function wordsOf(fault: PerspectivesFault): string {
  switch (fault.fault) {
    case 'too-few':
      return t('perspectives.tooFew')
    case 'too-many':
      return t('perspectives.tooMany')
    case 'long':
      return t('perspectives.long')
    case 'twice':
      return t('perspectives.twice', { name: fault.name })
  }
}

import { Copy, CornerDownRight } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { Button } from '#client/ui/Button.tsx'
import { SidePanel } from '#client/ui/SidePanel.tsx'
import { toast } from '#client/ui/toast.ts'
import type { NotesShelf } from '#client/wire/device/NotesShelf.ts'
import type { RecoveredNote } from '#client/wire/device/RecoveredNote.ts'
import { t } from '#client/words/t.ts'
import { copyText } from './copyText.ts'
import { noteText, reasonsOf } from './noteWords.ts'
import { placeNote } from './placeNote.ts'
import { RecoveredList } from './RecoveredList.tsx'
import styles from './RecoveredPanel.module.css'

export interface RecoveredPanelProps {
  readonly notes: readonly RecoveredNote[]
  readonly shelf: NotesShelf
  readonly takesFocus: boolean
  readonly onClose: () => void
}

/** Beside the board: what was written here and never reached it, why, and the ways to put it there after all. */
export function RecoveredPanel({ notes, shelf, takesFocus, onClose }: RecoveredPanelProps) {
  const editor = useEditor()

  function place(wanted: readonly RecoveredNote[]) {
    const placed = wanted.flatMap(note => placeNote(editor, note) ?? [])
    const [first] = placed
    if (!first) return void toast(t('recovered.notPlaced'), { tone: 'error' })
    for (const { note } of placed) void shelf.turn(note.id, 'done')
    editor.select(placed.map(({ card }) => card))
    if (placed.length === 1) editor.looking.reveal(first.card)
    toast(placed.length === 1 ? first.says : t('recovered.placedAll', { n: placed.length }), {
      undo: () => {
        for (const { note, takeBack } of placed) {
          takeBack()
          void shelf.turn(note.id, 'open')
        }
      },
    })
  }

  return (
    <SidePanel
      title={t('recovered.title')}
      onClose={onClose}
      takesFocus={takesFocus}
      head={
        <>
          {reasonsOf(notes).map(reason => (
            <p key={reason} className={styles.reason}>
              {reason}
            </p>
          ))}
          {notes.length > 1 && (
            <div className={styles.all}>
              <Button icon={<CornerDownRight aria-hidden="true" />} onClick={() => place(notes)}>
                {t('recovered.placeAll')}
              </Button>
              <Button
                tone="quiet"
                icon={<Copy aria-hidden="true" />}
                onClick={() => void copyText(notes.map(noteText).join('\n\n'))}
              >
                {t('recovered.copyAll')}
              </Button>
            </div>
          )}
        </>
      }
    >
      <RecoveredList notes={notes} shelf={shelf} onPlace={note => place([note])} />
    </SidePanel>
  )
}

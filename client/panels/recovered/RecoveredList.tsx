import { Copy, CornerDownRight, Trash2 } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { toast } from '#client/ui/toast.ts'
import type { NotesShelf } from '#client/wire/device/NotesShelf.ts'
import type { RecoveredNote } from '#client/wire/device/RecoveredNote.ts'
import { t } from '#client/words/t.ts'
import { copyText } from './copyText.ts'
import { noteText, shortened, whereabouts } from './noteWords.ts'
import styles from './RecoveredList.module.css'

export interface RecoveredListProps {
  readonly notes: readonly RecoveredNote[]
  readonly shelf: NotesShelf
  /** Absent where there is no board to place them on. */
  readonly onPlace?: (note: RecoveredNote) => void
}

/** Texts that never reached the board, each with what one can do with it. */
export function RecoveredList({ notes, shelf, onPlace }: RecoveredListProps) {
  const list = useRef<HTMLUListElement>(null)
  useFocusNext(list, notes)

  function discard(note: RecoveredNote) {
    void shelf.turn(note.id, 'done')
    toast(t('recovered.discarded'), { undo: () => void shelf.turn(note.id, 'open') })
  }
  return (
    <ul ref={list} className={styles.list}>
      {notes.map(note => {
        const words = shortened(noteText(note))
        const paper = note.what === 'card' ? note.card.color : 'white'
        return (
          <li key={note.id} className={styles.note} style={{ '--paper': `var(--paper-${paper})` }}>
            <p className={styles.where}>{whereabouts(note)}</p>
            <p className={styles.text} dir="auto">
              {noteText(note)}
            </p>
            <div className={styles.acts}>
              {onPlace && (
                <Button
                  icon={<CornerDownRight aria-hidden="true" />}
                  aria-label={t('recovered.placeThis', { words })}
                  onClick={() => onPlace(note)}
                >
                  {t('recovered.place')}
                </Button>
              )}
              <IconButton
                label={t('recovered.copyThis', { words })}
                onClick={() => void copyText(noteText(note))}
              >
                <Copy />
              </IconButton>
              <IconButton label={t('recovered.discardThis', { words })} onClick={() => discard(note)}>
                <Trash2 />
              </IconButton>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** The focus goes on to the next note when the one that had it goes. */
function useFocusNext(list: RefObject<HTMLUListElement | null>, notes: readonly RecoveredNote[]): void {
  const at = useRef(-1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when notes come and go
  useEffect(() => {
    const items = [...(list.current?.children ?? [])]
    if (at.current >= 0 && document.activeElement === document.body)
      items[Math.min(at.current, items.length - 1)]?.querySelector('button')?.focus()
    const remember = () => {
      at.current = items.findIndex(item => item.contains(document.activeElement))
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [list, notes])
}

import { LifeBuoy } from 'lucide-react'
import { Suspense, useEffect, useRef, useState } from 'react'
import { announce } from '#client/ui/announcements.ts'
import { Button } from '#client/ui/Button.tsx'
import { later } from '#client/ui/later.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import type { NotesShelf } from '#client/wire/device/NotesShelf.ts'
import { t } from '#client/words/t.ts'
import styles from './RecoveredPanel.module.css'

const RecoveredPanel = later(() => import('./RecoveredPanel.tsx').then(module => module.RecoveredPanel))

export interface RecoveredNotesProps {
  readonly shelf: NotesShelf
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The recovered notes, as long as there are any: the panel, or a button that leads back to it. */
export function RecoveredNotes({ shelf, open, onOpenChange }: RecoveredNotesProps) {
  const notes = useObservable(shelf.notes)
  const before = useRef(0)
  const [isAsked, setAsked] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only their number opens and closes the panel
  useEffect(() => {
    const { length } = notes
    if (length > before.current) {
      announce(t('recovered.announced', { n: length }))
      setAsked(false)
      onOpenChange(true)
    }
    if (length === 0 && before.current > 0) onOpenChange(false)
    before.current = length
  }, [notes.length])

  if (notes.length === 0) return null
  if (open) {
    const close = () => onOpenChange(false)
    return (
      <Suspense>
        <RecoveredPanel notes={notes} shelf={shelf} takesFocus={isAsked} onClose={close} />
      </Suspense>
    )
  }
  return (
    <Button
      className={styles.pill}
      icon={<LifeBuoy aria-hidden="true" />}
      onClick={() => {
        setAsked(true)
        onOpenChange(true)
      }}
    >
      {t('recovered.count', { n: notes.length })}
    </Button>
  )
}

import { useEffect, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWhole } from '#client/editor/hooks.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import styles from './DetailsPanel.module.css'
import { CardDetails } from './details/CardDetails.tsx'
import { ManyDetails } from './details/ManyDetails.tsx'
import { historyKey } from './historyKey.ts'

export interface DetailsPanelProps {
  readonly onClose: () => void
  /** Opened by a key or a press: the focus follows. A mere selection must not take it from the table. */
  readonly takesFocus: boolean
}

/** The side panel of what is selected: everything about one card, or what several have in common. */
export function DetailsPanel({ onClose, takesFocus }: DetailsPanelProps) {
  const editor = useEditor()
  const selection = useObservable(editor.selection)
  useWhole()
  const cards = [...selection].flatMap(id => editor.view.card(id) ?? [])
  const [first] = cards
  const panel = useRef<HTMLElement>(null)
  const shown = first?.id
  useEffect(() => {
    if (shown !== undefined && takesFocus) panel.current?.focus()
  }, [shown, takesFocus])
  if (!first) return null
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={cards.length === 1 ? t('details.title') : t('details.titleMany', { n: cards.length })}
      onKeyDown={event => {
        historyKey(editor, event)
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      {cards.length === 1 ? (
        <CardDetails key={first.id} card={first} onClose={onClose} />
      ) : (
        <ManyDetails cards={cards} onClose={onClose} />
      )}
    </aside>
  )
}

import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWhole } from '#client/editor/hooks.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import styles from './DetailsPanel.module.css'
import { CardDetails } from './details/CardDetails.tsx'
import { ManyDetails } from './details/ManyDetails.tsx'

export interface DetailsPanelProps {
  readonly onClose: () => void
}

/** The side panel of what is selected: everything about one card, or what several have in common. */
export function DetailsPanel({ onClose }: DetailsPanelProps) {
  const editor = useEditor()
  const selection = useObservable(editor.selection)
  useWhole()
  const cards = [...selection].flatMap(id => editor.view.card(id) ?? [])
  const [first] = cards
  if (!first) return null
  return (
    <aside
      className={styles.panel}
      aria-label={cards.length === 1 ? t('details.title') : t('details.titleMany', { n: cards.length })}
      onKeyDown={event => {
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

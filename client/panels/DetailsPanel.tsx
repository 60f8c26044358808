import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWhole } from '#client/editor/hooks.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import styles from './DetailsPanel.module.css'
import { CardDetails } from './details/CardDetails.tsx'
import { ManyDetails } from './details/ManyDetails.tsx'

/** The side panel of what is selected: everything about one card, or what several have in common. */
export function DetailsPanel() {
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
        if (event.key === 'Escape' && !event.defaultPrevented) editor.select([])
      }}
    >
      {cards.length === 1 ? <CardDetails key={first.id} card={first} /> : <ManyDetails cards={cards} />}
    </aside>
  )
}

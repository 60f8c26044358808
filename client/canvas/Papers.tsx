import { useEditor } from '#client/editor/EditorContext.tsx'
import { useDerived } from '#client/editor/hooks.ts'
import { isColourful } from '#client/editor/isColourful.ts'
import { whyNotAny } from '#client/editor/whyNotAny.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { paperLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { papers } from '#shared/board/kinds.ts'
import styles from './Floats.module.css'

/** The eight papers as swatches, for kinds that are cut from coloured paper. */
export function Papers() {
  const editor = useEditor()
  const selected = useObservable(editor.selection)
  const shared = useDerived(view => {
    const colors = new Set([...selected].map(id => view.card(id)?.color))
    return colors.size === 1 ? [...colors][0] : undefined
  })
  const colourful = useDerived(view => [...selected].some(id => isColourful(view.card(id)?.kind)))
  if (!colourful || whyNotAny(selected, id => editor.rights.whyNotEdit(id))) return null
  return (
    <div className={styles.papers} role="radiogroup" aria-label={t('canvas.paper')}>
      {papers.map(paper => (
        // biome-ignore lint/a11y/useSemanticElements: a swatch is drawn, an input is not.
        <button
          key={paper}
          type="button"
          role="radio"
          aria-checked={shared === paper}
          aria-label={paperLabel(paper)}
          className={styles.swatch}
          style={{ '--paper': `var(--paper-${paper})` }}
          onClick={() => editor.arranging.recolor(selected, paper)}
        >
          <span />
        </button>
      ))}
    </div>
  )
}

import { Eraser, PencilLine } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { inks } from '#shared/board/kinds.ts'
import { CommandButton } from './CommandButton.tsx'
import styles from './PenBar.module.css'

/** While the pen is in the hand: its inks, and the eraser. */
export function PenBar() {
  const { tools, drawing } = useEditor()
  const chosen = useObservable(tools.chosen)
  const ink = useObservable(drawing.ink)
  if (chosen !== 'pen' && chosen !== 'eraser') return null
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('pen.bar')}>
      <CommandButton id="view.toolPen" tipSide="right" aria-pressed={chosen === 'pen'}>
        <PencilLine aria-hidden="true" />
      </CommandButton>
      {inks.map(one => (
        <button
          key={one}
          type="button"
          className={styles.ink}
          data-ink={one}
          aria-label={t(`pen.ink.${one}`)}
          title={t(`pen.ink.${one}`)}
          aria-pressed={chosen === 'pen' && ink === one}
          onClick={() => {
            drawing.ink.set(one)
            tools.choose('pen')
          }}
        >
          <span />
        </button>
      ))}
      <CommandButton id="view.toolEraser" tipSide="right" aria-pressed={chosen === 'eraser'}>
        <Eraser aria-hidden="true" />
      </CommandButton>
    </div>
  )
}

import { Maximize, Minus, Plus } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { t } from '#client/words/t.ts'
import { CommandButton } from './CommandButton.tsx'
import styles from './Floats.module.css'

/** How large the table is drawn, and the ways to change it. */
export function ZoomBar() {
  const editor = useEditor()
  const percent = useSyncExternalStore(editor.camera.subscribe, () =>
    Math.round(editor.camera.current.z * 100),
  )
  return (
    <div className={styles.zoom} role="toolbar" aria-label={t('canvas.zoom')}>
      <CommandButton id="view.zoomOut" tipSide="top">
        <Minus aria-hidden="true" />
      </CommandButton>
      <button
        type="button"
        className={styles.percent}
        aria-label={t('canvas.zoomReal')}
        onClick={() => editor.viewpoint.zoomTo(1)}
      >
        {t('canvas.zoomValue', { percent })}
      </button>
      <CommandButton id="view.zoomIn" tipSide="top">
        <Plus aria-hidden="true" />
      </CommandButton>
      <span className={styles.rule} />
      <CommandButton id="view.zoomAll" tipSide="top">
        <Maximize aria-hidden="true" />
      </CommandButton>
    </div>
  )
}

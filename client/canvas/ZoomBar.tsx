import { Maximize, Minus, Plus } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import styles from './Floats.module.css'

const step = 1.25

/** How large the table is drawn, and the ways to change it. */
export function ZoomBar() {
  const editor = useEditor()
  const percent = useSyncExternalStore(editor.camera.subscribe, () =>
    Math.round(editor.camera.current.z * 100),
  )
  const zoomBy = (factor: number) => editor.viewpoint.zoomTo(editor.camera.current.z * factor)
  return (
    <div className={styles.zoom} role="toolbar" aria-label={t('canvas.zoom')}>
      <IconButton label={t('canvas.zoomOut')} shortcut="−" tipSide="top" onClick={() => zoomBy(1 / step)}>
        <Minus aria-hidden="true" />
      </IconButton>
      <button
        type="button"
        className={styles.percent}
        aria-label={t('canvas.zoomReal')}
        onClick={() => editor.viewpoint.zoomTo(1)}
      >
        {t('canvas.zoomValue', { percent })}
      </button>
      <IconButton label={t('canvas.zoomIn')} shortcut="+" tipSide="top" onClick={() => zoomBy(step)}>
        <Plus aria-hidden="true" />
      </IconButton>
      <span className={styles.rule} />
      <IconButton
        label={t('canvas.zoomAll')}
        shortcut="1"
        tipSide="top"
        onClick={() => editor.looking.zoomToAll()}
      >
        <Maximize aria-hidden="true" />
      </IconButton>
    </div>
  )
}

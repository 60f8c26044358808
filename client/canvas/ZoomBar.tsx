import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react'
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { CommandButton } from './CommandButton.tsx'
import styles from './Floats.module.css'

/** How large the table is drawn, and the ways to change it. */
export function ZoomBar() {
  const editor = useEditor()
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
        <Percent />
      </button>
      <CommandButton id="view.zoomIn" tipSide="top">
        <Plus aria-hidden="true" />
      </CommandButton>
      <span className={styles.rule} />
      <CommandButton id="view.zoomAll" tipSide="top">
        <Maximize aria-hidden="true" />
      </CommandButton>
      <MapButton />
    </div>
  )
}

/** Nothing where there is no room for a map. */
function MapButton() {
  const { minimap, camera } = useEditor()
  const shown = useObservable(minimap.shown)
  useSyncExternalStore(camera.subscribe, () => minimap.fits)
  return (
    <CommandButton id="view.map" tipSide="top" aria-pressed={shown}>
      <MapIcon aria-hidden="true" />
    </CommandButton>
  )
}

/** Written past React: it changes with every frame of a zoom. */
function Percent() {
  const { camera } = useEditor()
  const words = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    let shown = 0
    const draw = () => {
      const percent = Math.round(camera.current.z * 100)
      if (percent === shown || !words.current) return
      shown = percent
      words.current.textContent = t('canvas.zoomValue', { percent })
    }
    draw()
    const release = camera.subscribe(() => atFrame(draw))
    return () => {
      release()
      leaveFrame(draw)
    }
  }, [camera])
  return <span ref={words} />
}

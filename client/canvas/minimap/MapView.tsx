import { type KeyboardEvent, type PointerEvent, useId, useLayoutEffect, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { t } from '#client/words/t.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import styles from './MapView.module.css'
import { MinimapDrawing } from './MinimapDrawing.ts'

/** The whole table, small: its sheets and cards, where others point, and the frame of what one sees. */
export function MapView() {
  const editor = useEditor()
  const { minimap } = editor
  const ground = useRef<HTMLCanvasElement>(null)
  const marks = useRef<HTMLCanvasElement>(null)
  const help = useId()
  useLayoutEffect(() => {
    if (!ground.current || !marks.current) return
    return new MinimapDrawing(editor, { ground: ground.current, marks: marks.current }).start()
  }, [editor])

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    minimap.press(spotOf(event))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !minimap.key(event.key)) return
    event.preventDefault()
  }

  return (
    <div
      className={styles.map}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move the view.
      tabIndex={0}
      aria-roledescription={t('map.role')}
      aria-label={t('map.label')}
      aria-describedby={help}
      onPointerDown={onPointerDown}
      onPointerMove={event => minimap.move(spotOf(event))}
      onPointerUp={() => minimap.release()}
      onPointerCancel={() => minimap.release()}
      onKeyDown={onKeyDown}
    >
      <canvas ref={ground} />
      <canvas ref={marks} className={styles.marks} />
      <p id={help} className="visually-hidden">
        {t('map.help')}
      </p>
    </div>
  )
}

function spotOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Vector {
  const { left, top } = currentTarget.getBoundingClientRect()
  return [clientX - left, clientY - top]
}

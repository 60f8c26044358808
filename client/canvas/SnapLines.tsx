import { useSyncExternalStore } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { Guide } from '#client/editor/snapping.ts'
import styles from './SnapLines.module.css'

const none: readonly Guide[] = []

/** The lines of other cards to which what is carried has snapped. */
export function SnapLines() {
  const { drag } = useEditor()
  const guides = useSyncExternalStore(drag.state.subscribe, () => drag.state.current?.guides ?? none)
  if (guides.length === 0) return null
  return (
    <svg className={styles.lines} aria-hidden="true">
      {guides.map(({ axis, at, from, to }) => (
        <line
          key={`${axis} ${at}`}
          className={styles.line}
          {...(axis === 'x' ? { x1: at, x2: at, y1: from, y2: to } : { x1: from, x2: to, y1: at, y2: at })}
        />
      ))}
    </svg>
  )
}

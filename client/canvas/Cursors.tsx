import { useEffect, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { CursorLayer } from './CursorLayer.ts'
import styles from './Floats.module.css'

/** Others' cursors with their names. Who is where changes all the time: React has no part in it. */
export function Cursors() {
  const editor = useEditor()
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => (layer.current ? new CursorLayer(editor, layer.current).start() : undefined), [editor])
  return <div ref={layer} className={styles.cursors} aria-hidden="true" />
}

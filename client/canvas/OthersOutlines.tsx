import { useEffect, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import styles from './Floats.module.css'
import { OutlineLayer } from './OutlineLayer.ts'

/** What others have selected, carry or write, in their colours; the writer's name on the lower edge. */
export function OthersOutlines() {
  const editor = useEditor()
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => (layer.current ? new OutlineLayer(editor, layer.current).start() : undefined), [editor])
  return <div ref={layer} className={styles.outlines} />
}

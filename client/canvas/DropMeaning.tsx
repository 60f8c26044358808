import { useLayoutEffect, useRef } from 'react'
import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { toScreen } from '#client/editor/Camera.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import styles from './Floats.module.css'

/**
 * Over the hand that carries cards: what letting go there would mean, or why it cannot be. Placed past React, because it
 * follows the hand. What it has come to mean is announced at the drop.
 */
export function DropMeaning() {
  const editor = useEditor()
  const words = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const draw = () => {
      const element = words.current
      const carried = editor.drag.state.current
      if (!element) return
      element.hidden = carried?.meaning === undefined
      if (carried?.meaning === undefined) return
      if (element.textContent !== carried.meaning) element.textContent = carried.meaning
      element.toggleAttribute('data-refused', !carried.target)
      const [x, y] = toScreen(editor.camera.current, carried.pointer)
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
    }
    const schedule = () => atFrame(draw)
    draw()
    const releases = [editor.drag.state.subscribe(schedule), editor.camera.subscribe(schedule)]
    return () => {
      leaveFrame(draw)
      for (const release of releases) release()
    }
  }, [editor])
  return <div ref={words} className={styles.meaning} aria-hidden="true" hidden />
}

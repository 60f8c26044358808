import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import styles from './BoardCanvas.module.css'

export function Lasso() {
  const box = useObservable(useEditor().lasso)
  if (!box) return null
  return <div className={styles.lasso} style={{ left: box.x, top: box.y, width: box.w, height: box.h }} />
}

import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import styles from './SheetGhost.module.css'

/** Where the sheet in the hand would come to lie. The sheet itself, with all its cards, stays until it is let go. */
export function SheetGhost() {
  const carried = useObservable(useEditor().laying.carried)
  if (!carried) return null
  const { sheet, at } = carried
  const [w, h] = sheet.template.size
  return (
    <div
      className={styles.ghost}
      style={{ translate: `${at[0]}px ${at[1]}px`, width: w, height: h }}
      aria-hidden="true"
    >
      <p className={styles.title}>{sheet.template.title}</p>
    </div>
  )
}

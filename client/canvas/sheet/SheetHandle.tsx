import { Move, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import type { Sheet } from '#client/editor/sheets.ts'
import { t } from '#client/words/t.ts'
import styles from './SheetHandle.module.css'

/** By which a facilitator moves a further sheet, with hand or keys, and takes it away. */
export function SheetHandle({ sheet: { canvas, template } }: { readonly sheet: Sheet }) {
  const { laying } = useEditor()
  const help = useId()
  useRights()
  if (!laying.mayArrange(canvas.id)) return null
  const words = { canvas: template.title }
  return (
    <span className={styles.handle}>
      <button
        type="button"
        className={styles.grip}
        data-grip={canvas.id}
        aria-label={t('sheet.move', words)}
        aria-describedby={help}
      >
        <Move aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={t('sheet.remove', words)}
        onClick={() => laying.askToRemove(canvas.id)}
      >
        <Trash2 aria-hidden="true" />
      </button>
      <span id={help} hidden>
        {t('sheet.moveHelp')}
      </span>
    </span>
  )
}

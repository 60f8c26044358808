import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWhole } from '#client/editor/hooks.ts'
import type { Place } from '#client/editor/sheets.ts'
import { useEditing } from '#client/panels/useEditing.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { templates } from '#shared/canvases/catalogue.ts'
import { buildOutline, cardsOf } from './buildOutline.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { OutlineContext } from './OutlineContext.ts'
import { OutlineDesk } from './OutlineDesk.ts'
import { OutlineHead } from './OutlineHead.tsx'
import { OutlineSheet } from './OutlineSheet.tsx'
import styles from './OutlineView.module.css'
import { zoneLine } from './outlineLines.ts'
import { useFocusBack } from './useFocusBack.ts'
import { useMetas } from './useMetas.ts'
import { useOutlineKeys } from './useOutlineKeys.ts'

export interface OutlineViewProps {
  /** Leaves the outline and shows a card on the table. */
  readonly onShowOnBoard?: (card: CardId) => void
  /** The zone to begin at, instead of the top. */
  readonly startAt?: Place | undefined
}

/**
 * The board as headings and lists, to read and to edit: for screen readers, keyboards and phones. Headings and lists
 * rather than an ARIA tree, so that every reader's own ways of moving work; arrow keys walk the lines besides.
 */
export function OutlineView({ onShowOnBoard, startAt }: OutlineViewProps) {
  const editor = useEditor()
  const whole = useWhole()
  const editing = useEditing()
  const beside = useObservable(editor.selection).size > 0
  const [desk] = useState(() => new OutlineDesk(editor))
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const outline = useMemo(() => buildOutline(whole, templates, wanted), [whole, wanted])
  const metas = useMetas(whole)
  const keys = useOutlineKeys(desk)
  const parts = useMemo(
    () => ({ desk, editing, metas, onShowOnBoard }),
    [desk, editing, metas, onShowOnBoard],
  )
  useLayoutEffect(() => desk.show(outline), [desk, outline])
  useFocusBack(desk, beside)
  useEffect(() => {
    if (startAt) desk.go(zoneLine({ canvas: startAt.canvas, id: startAt.zone }))
  }, [desk, startAt])
  const found = wanted.trim() === '' ? undefined : cardsOf(outline).length
  return (
    <OutlineContext value={parts}>
      <section
        className={styles.view}
        aria-label={t('outline.label', { title: whole.board.title })}
        data-beside={beside || undefined}
      >
        <div className={styles.column}>
          <OutlineHead query={query} found={found} outline={outline} onSearch={setQuery} />
          <div {...keys} className={styles.sheets}>
            {outline.map(canvas => (
              <OutlineSheet key={canvas.id} canvas={canvas} searching={found !== undefined} />
            ))}
          </div>
          {whole.canvases.length === 0 && <EmptyState>{t('outline.noBoard')}</EmptyState>}
          <p className={styles.help}>{t('outline.help')}</p>
        </div>
        <MoveDialog />
      </section>
    </OutlineContext>
  )
}

import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCardChanges } from '#client/editor/hooks.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { firstName } from '#shared/board/firstName.ts'
import type { CardId } from '#shared/board/ids.ts'
import { isTag } from '#shared/canvases/cardBox.ts'
import styles from './Floats.module.css'

/** What others have selected, carry or write, in their colours; the writer's name on the lower edge. */
export function OthersOutlines() {
  const editor = useEditor()
  const others = useObservable(editor.others)
  useCardChanges()
  return [...others].flatMap(([client, { user, selected = [], editing, drag }]) => {
    const ids = new Set<CardId>([...selected, ...(editing ? [editing.card] : [])])
    return [...ids].map(id => {
      const box = editor.clusters.shownBox(id)
      const card = editor.view.card(id)
      if (!box || !card) return null
      const writing = editing?.card === id
      const [dx, dy] = drag?.cards.includes(id) ? drag.by : [0, 0]
      return (
        <div
          key={`${client} ${id}`}
          className={styles.outline}
          data-writing={writing || undefined}
          data-round={isTag(card.kind) || undefined}
          style={{
            '--person': `var(--person-${user.color + 1})`,
            translate: `${box.x + dx}px ${box.y + dy}px`,
            width: box.w,
            height: box.h,
          }}
        >
          {writing && <b>{t('canvas.writing', { name: firstName(user.name) })}</b>}
        </div>
      )
    })
  })
}

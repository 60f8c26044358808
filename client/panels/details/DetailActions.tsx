import { Copy, Trash2 } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import { whyNotAny } from '#client/editor/whyNotAny.ts'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import styles from './DetailActions.module.css'

/** What can be done with whole cards, at the foot of their details. */
export function DetailActions({ cards }: { readonly cards: readonly CardSnapshot[] }) {
  const { arranging } = useEditor()
  const rights = useRights()
  const ids = cards.map(card => card.id)
  return (
    <>
      {!whyNotAny(cards, place => rights.whyNotAdd(place)) && (
        <Button tone="quiet" icon={<Copy />} onClick={() => arranging.duplicate(ids)}>
          {t('details.duplicate')}
        </Button>
      )}
      {arranging.mayRemove(ids) && (
        <Button
          tone="quiet"
          className={styles.delete ?? ''}
          icon={<Trash2 />}
          onClick={() => arranging.remove(ids)}
        >
          {t('details.delete')}
        </Button>
      )}
    </>
  )
}

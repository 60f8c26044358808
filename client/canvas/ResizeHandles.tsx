import { useSyncExternalStore } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import type { CardId } from '#shared/board/ids.ts'
import styles from './Card.module.css'

/** The edges by which the one selected card is pulled larger. Keys do the same, so nobody need find them. */
export function ResizeHandles({ id }: { readonly id: CardId }) {
  const { selection, sizing } = useEditor()
  const rights = useRights()
  const shown = useSyncExternalStore(
    selection.subscribe,
    () => sizing.subject === id && rights.whyNotMove(id) === undefined,
  )
  if (!shown) return null
  return (
    <span aria-hidden="true">
      <i className={styles.handle} data-handle="side" />
      <i className={styles.handle} data-handle="foot" />
      <i className={styles.handle} data-handle="corner" />
    </span>
  )
}

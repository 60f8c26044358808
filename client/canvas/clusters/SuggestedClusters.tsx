import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCardChanges } from '#client/editor/hooks.ts'
import type { SuggestedGroup } from '#client/editor/Suggesting.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { clusterForm } from '#shared/canvases/clusterForm.ts'
import { inflate } from '#shared/geometry/box.ts'
import { pieces } from '#shared/geometry/pieces.ts'
import styles from './Suggested.module.css'

/** What is suggested, outlined where the cards lie, with its name at each heap. For one's own eyes, and to look at only. */
export function SuggestedClusters() {
  const { suggesting } = useEditor()
  const groups = useObservable(suggesting.groups)
  const pointed = useObservable(suggesting.pointed)
  return groups.map(group => <Outlined key={group.key} group={group} isPointed={group.key === pointed} />)
}

function Outlined({ group, isPointed }: { readonly group: SuggestedGroup; readonly isPointed: boolean }) {
  const { boxes } = useEditor()
  useCardChanges()
  const heaps = pieces(
    group.cards.flatMap(id => boxes.boxOf(id) ?? []),
    clusterForm.reach,
  ).map(piece => inflate(piece, clusterForm.inset))
  return heaps.map(({ x, y, w, h }) => (
    <div
      key={`${x} ${y}`}
      className={styles.heap}
      data-pointed={isPointed || undefined}
      aria-hidden="true"
      style={{ left: x, top: y, width: w, height: h }}
    >
      <span className={styles.name} dir="auto">
        {group.name}
      </span>
    </div>
  ))
}

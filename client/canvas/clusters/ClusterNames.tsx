import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useSyncExternalStore } from 'react'
import type { Heap } from '#client/editor/Clusters.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import styles from './Clusters.module.css'

/** The names over clusters, and the piles of those that are folded. One takes hold of a cluster by its name. */
export function ClusterNames() {
  const { clusters } = useEditor()
  const heaps = useObservable(clusters.heaps)
  return heaps.map(heap => <HeapView key={heap.key} heap={heap} />)
}

const HeapView = memo(function HeapView({ heap }: { readonly heap: Heap }) {
  const editor = useEditor()
  const { cluster, ids, key } = heap
  const mayFold = !useRights().whyNotCluster(cluster.id)
  const folded = cluster.folded ?? false
  const naming = useObservable(editor.clustering.naming)
  const selected = useSyncExternalStore(editor.selection.subscribe, () =>
    ids.every(id => editor.selection.current.has(id)),
  )
  const isNamed = naming?.what === 'rename' && naming.heap === key
  const count = { name: cluster.name, n: ids.length }
  return (
    <div
      className={styles.heap}
      data-folded={folded || undefined}
      data-selected={selected || undefined}
      data-naming={isNamed || undefined}
      data-place={key}
      style={{ '--letters': longestWord(cluster.name) }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a press on a real button would not reach the table, which drags it. */}
      <div
        className={folded ? styles.pile : styles.name}
        role="button"
        tabIndex={0}
        data-heap={key}
        aria-label={t(folded ? 'cluster.pileLabel' : 'cluster.label', count)}
        aria-pressed={selected}
        onFocus={() => {
          if (editor.selection.current.size === 0) editor.select(ids)
        }}
      >
        <span className={styles.words} dir="auto">
          {cluster.name}
        </span>
        {folded && <span className={styles.count}>{t('cluster.count', count)}</span>}
      </div>
      {mayFold && (
        <button
          type="button"
          className={styles.fold}
          aria-label={t(folded ? 'cluster.unfoldThis' : 'cluster.foldThis', count)}
          aria-expanded={!folded}
          onClick={() => editor.clustering.fold(cluster.id)}
        >
          {folded ? <ChevronRight aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
        </button>
      )}
    </div>
  )
})

/** From afar the name is drawn as large as its longest word allows. */
function longestWord(name: string): number {
  return Math.max(1, ...name.split(/\s+/).map(word => word.length))
}

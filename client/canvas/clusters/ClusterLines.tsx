import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import styles from './Clusters.module.css'

/** The lines around clusters, under their cards. Where they run is written past React, see `useClusterStyle`. */
export function ClusterLines() {
  const { clusters, clustering } = useEditor()
  const heaps = useObservable(clusters.heaps)
  const naming = useObservable(clustering.naming)
  return (
    <svg className={styles.lines} aria-hidden="true">
      {heaps.map(
        ({ key, cluster }) => !cluster.folded && <path key={key} className={styles.line} data-line={key} />,
      )}
      {naming?.what === 'new' && <path className={styles.line} data-line="new" />}
    </svg>
  )
}

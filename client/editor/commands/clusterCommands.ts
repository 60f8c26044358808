import type { ClusterId } from '#shared/board/ids.ts'
import type { Editor } from '../Editor.ts'
import type { Command } from './Command.ts'
import { chord } from './chord.ts'
import { hasSelection, whyNotMove } from './selected.ts'

const shared = { group: 'arrange', chords: [], writes: true } as const

export const clusterCommands = [
  {
    ...shared,
    id: 'cluster.gather',
    name: 'cluster.gather',
    chords: [chord('g', 'mod')],
    onTable: true,
    applies: hasSelection,
    whyNot: whyNotMove,
    run: ({ clustering }) => clustering.begin(),
  },
  {
    ...shared,
    id: 'cluster.suggest',
    name: 'cluster.suggest',
    chords: [chord('g', 'shift')],
    onTable: true,
    applies: ({ suggesting }) => suggesting.wish().cards.length > 1,
    whyNot: ({ suggesting }) => suggesting.whyNotAsk(suggesting.wish()),
    run: ({ suggesting }) => suggesting.ask(suggesting.wish()),
  },
  {
    ...shared,
    id: 'cluster.rename',
    name: 'cluster.rename',
    onTable: true,
    applies: editor => theCluster(editor) !== undefined,
    whyNot: whyNotChange,
    run(editor) {
      const heap = [...editor.selection.current].flatMap(id => editor.clusters.heapOf(id) ?? [])[0]
      if (heap) editor.clustering.rename(heap.cluster.id, heap.key)
    },
  },
  {
    ...shared,
    id: 'cluster.fold',
    name: 'cluster.fold',
    chords: [chord('.')],
    applies: editor => theCluster(editor) !== undefined,
    whyNot: whyNotChange,
    run: editor => withCluster(editor, cluster => editor.clustering.fold(cluster)),
  },
  {
    id: 'cluster.selectAll',
    name: 'cluster.selectAll',
    group: 'arrange',
    chords: [chord('a', 'mod', 'shift')],
    applies: editor => theCluster(editor) !== undefined,
    run: editor => withCluster(editor, cluster => editor.clustering.selectAll(cluster)),
  },
  {
    ...shared,
    id: 'cluster.takeOut',
    name: 'cluster.takeOut',
    applies: editor => selectedClusters(editor).length > 0,
    whyNot: whyNotMove,
    run: editor => editor.clustering.put(editor.selection.current, undefined),
  },
  {
    ...shared,
    id: 'cluster.merge',
    name: 'cluster.merge',
    applies: editor => selectedClusters(editor).length > 1,
    whyNot: whyNotChange,
    run: editor => editor.clustering.merge(selectedClusters(editor).toReversed()),
  },
  {
    ...shared,
    id: 'cluster.separate',
    name: 'cluster.separate',
    applies(editor) {
      const cluster = theCluster(editor)
      return [...editor.view.clusters.values()].some(({ into }) => into !== undefined && into === cluster)
    },
    whyNot: whyNotChange,
    run: editor => withCluster(editor, cluster => editor.clustering.separate(cluster)),
  },
  {
    ...shared,
    id: 'cluster.dissolve',
    name: 'cluster.dissolve',
    chords: [chord('g', 'mod', 'shift')],
    applies: editor => theCluster(editor) !== undefined,
    whyNot: whyNotChange,
    run: editor => withCluster(editor, cluster => editor.clustering.dissolve(cluster)),
  },
] as const satisfies readonly Command[]

/** The clusters of the selected cards, in the order of the selection. */
function selectedClusters({ selection, view }: Editor): readonly ClusterId[] {
  return [...new Set([...selection.current].flatMap(id => view.card(id)?.cluster ?? []))]
}

/** The one cluster that the selection is about; undefined if there are several, or none. */
function theCluster(editor: Editor): ClusterId | undefined {
  const clusters = selectedClusters(editor)
  return clusters.length === 1 ? clusters[0] : undefined
}

function withCluster(editor: Editor, run: (cluster: ClusterId) => void): void {
  const cluster = theCluster(editor)
  if (cluster !== undefined) run(cluster)
}

function whyNotChange(editor: Editor) {
  return editor.clustering.whyNotChange(selectedClusters(editor))
}

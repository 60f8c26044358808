import { useLayoutEffect, useRef } from 'react'
import type { Naming } from '#client/editor/Clustering.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { clusterForm } from '#shared/canvases/clusterForm.ts'
import { type Box, inflate } from '#shared/geometry/box.ts'
import styles from './Clusters.module.css'

/** The field in which a cluster is named, in the place where the name will stand. */
export function ClusterNaming() {
  const { clustering } = useEditor()
  const naming = useObservable(clustering.naming)
  return naming && <NameField key={naming.what} naming={naming} />
}

function NameField({ naming }: { readonly naming: Naming }) {
  const editor = useEditor()
  const { clustering, view } = editor
  const field = useRef<HTMLInputElement>(null)
  const box = placeOf(editor, naming)
  // In the layout phase: a phone shows its keyboard only for a focus given while the tap still lasts.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    if (box) editor.viewpoint.bring(box)
  }, [editor, box])
  if (!box) return null
  const known = naming.what === 'rename' ? (view.clusters.get(naming.cluster)?.name ?? '') : ''
  return (
    <input
      ref={field}
      className={styles.field}
      style={{ left: box.x, top: box.y }}
      aria-label={t('cluster.name')}
      placeholder={t('cluster.name')}
      defaultValue={known}
      maxLength={200}
      dir="auto"
      autoComplete="off"
      onBlur={event => clustering.name(event.target.value)}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') clustering.stopNaming()
        else if (event.key === 'Enter') clustering.name(event.currentTarget.value)
        else return
        event.preventDefault()
        editor.looking.focusSelection()
      }}
    />
  )
}

/** Upper left corner of the line around the cards, which is where the name stands. */
function placeOf(editor: Editor, naming: Naming): Box | undefined {
  if (naming.what === 'new') {
    const bounds = editor.boxes.bounds(naming.cards)
    return bounds && inflate(bounds, clusterForm.inset)
  }
  const heap = editor.clusters.heaps.current.find(one => one.key === naming.heap)
  return heap && editor.clusters.piecesOf(heap)[0]
}

import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { MountedCards } from '#client/editor/MountedCards.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { Bars } from './Bars.tsx'
import styles from './BoardCanvas.module.css'
import { CardLayer } from './CardLayer.tsx'
import { Cursors } from './Cursors.tsx'
import { ClusterLines } from './clusters/ClusterLines.tsx'
import { ClusterNames } from './clusters/ClusterNames.tsx'
import { ClusterNaming } from './clusters/ClusterNaming.tsx'
import { SuggestedClusters } from './clusters/SuggestedClusters.tsx'
import { useClusterStyle } from './clusters/useClusterStyle.ts'
import { DropMeaning } from './DropMeaning.tsx'
import { HiddenBacks } from './HiddenBacks.tsx'
import { Lasso } from './Lasso.tsx'
import { LinkLayer } from './LinkLayer.tsx'
import { Minimap } from './minimap/Minimap.tsx'
import { OthersOutlines } from './OthersOutlines.tsx'
import { OverviewLayer } from './overview/OverviewLayer.tsx'
import { PicturesOnTheWay } from './PicturesOnTheWay.tsx'
import { SnapLines } from './SnapLines.tsx'
import { StrokeLayer } from './StrokeLayer.tsx'
import { SheetGhost } from './sheet/SheetGhost.tsx'
import { SheetLayer } from './sheet/SheetLayer.tsx'
import { ToolRail } from './ToolRail.tsx'
import { useCameraStyle } from './useCameraStyle.ts'
import { useClipboard } from './useClipboard.ts'
import { useDragStyle } from './useDragStyle.ts'
import { useDroppedFiles } from './useDroppedFiles.ts'
import { useEdgeScroll } from './useEdgeScroll.ts'
import { useFirstLook } from './useFirstLook.ts'
import { useGliding } from './useGliding.ts'
import { useKeys } from './useKeys.ts'
import { usePointer } from './usePointer.ts'
import { useSizeStyle } from './useSizeStyle.ts'
import { useViewportSize } from './useViewportSize.ts'
import { ZoomBar } from './ZoomBar.tsx'

export interface BoardCanvasProps {
  /** Without any tools, to be looked at from afar. */
  readonly bare?: boolean
}

/** The table with its sheets and cards, and the tools around it. Everything it does, the editor does. */
export const BoardCanvas = memo(function BoardCanvas({ bare = false }: BoardCanvasProps) {
  const editor = useEditor()
  const viewport = useRef<HTMLDivElement>(null)
  const ground = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLDivElement>(null)
  const dots = useRef<HTMLDivElement>(null)
  const mounted = useMemo(() => new MountedCards(editor), [editor])
  useLayoutEffect(() => mounted.start(), [mounted])
  useViewportSize(viewport)
  useFirstLook()
  useCameraStyle({ viewport, ground, table, dots })
  useGliding()
  useDragStyle(table)
  useClusterStyle(viewport)
  useSizeStyle(table)
  useEdgeScroll()
  usePointer(viewport, mounted)
  useKeys(viewport)
  useClipboard(viewport)
  useDroppedFiles(viewport)
  const doing = useObservable(editor.tools.doing)
  const tool = useObservable(editor.tools.chosen)
  return (
    <div className={styles.stage}>
      <section
        className={styles.viewport}
        ref={viewport}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the table takes the keyboard, to pan, zoom and begin a card.
        tabIndex={0}
        data-doing={doing}
        data-tool={tool}
        aria-label={t('canvas.table')}
      >
        <div className={styles.dots} ref={dots} />
        <div className={styles.table} ref={ground}>
          <SheetLayer />
          <ClusterLines />
          <HiddenBacks isTold={!bare} />
        </div>
        <OverviewLayer mounted={mounted} />
        <div className={styles.table} data-layer="top" ref={table}>
          <CardLayer mounted={mounted} />
          <ClusterNames />
          <SuggestedClusters />
          <StrokeLayer />
          <LinkLayer mounted={mounted} />
          <OthersOutlines />
          <SnapLines />
          <SheetGhost />
          <ClusterNaming />
          <Lasso />
        </div>
        <Cursors />
        <DropMeaning />
      </section>
      {!bare && (
        <>
          <Bars />
          <ToolRail />
          <PicturesOnTheWay />
          <Minimap />
          <ZoomBar />
        </>
      )}
    </div>
  )
})

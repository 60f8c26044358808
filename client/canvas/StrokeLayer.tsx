import { memo } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useDerived } from '#client/editor/hooks.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import type { StrokeSnapshot } from '#shared/board/snapshot.ts'
import { strokePath } from '#shared/geometry/strokes.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import styles from './Strokes.module.css'

/** What pens have drawn on the sheets, and the line under way. */
export function StrokeLayer() {
  const strokes = useDerived(view => view.strokes)
  const canvases = useDerived(view => view.canvases)
  return (
    <svg className={styles.strokes} aria-hidden="true">
      {[...strokes.values()].map(stroke => {
        const at = canvases.get(stroke.canvas)?.at
        return at && <Stroke key={stroke.id} stroke={stroke} at={at} />
      })}
      <LineUnderWay />
    </svg>
  )
}

const Stroke = memo(
  function Stroke({ stroke, at: [x, y] }: { readonly stroke: StrokeSnapshot; readonly at: Vector }) {
    return (
      <path
        className={styles.stroke}
        data-ink={stroke.ink}
        data-stroke={stroke.id}
        strokeWidth={stroke.width}
        transform={`translate(${x} ${y})`}
        d={strokePath(stroke.points)}
      />
    )
  },
  (a, b) => a.stroke === b.stroke && a.at[0] === b.at[0] && a.at[1] === b.at[1],
)

function LineUnderWay() {
  const { drawing, view } = useEditor()
  const line = useObservable(drawing.line)
  const ink = useObservable(drawing.ink)
  const at = line && placeOf(view.canvases, line.canvas)
  if (!line || !at) return null
  return (
    <path
      className={styles.stroke}
      data-ink={ink}
      strokeWidth={5}
      transform={`translate(${at[0]} ${at[1]})`}
      d={strokePath(line.points.flat())}
    />
  )
}

function placeOf(canvases: ReadonlyMap<CanvasId, { readonly at: Vector }>, id: CanvasId): Vector | undefined {
  return canvases.get(id)?.at
}

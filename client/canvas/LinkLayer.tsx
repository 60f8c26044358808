import { useEditor } from '#client/editor/EditorContext.tsx'
import { useDerived, useIsCarrying } from '#client/editor/hooks.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { linkPhrase } from '#client/words/labels.ts'
import type { CardId } from '#shared/board/ids.ts'
import { gentleCurve } from '#shared/geometry/arrowCurve.ts'
import { type Box, centreOf } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import styles from './Floats.module.css'

/** The links of the selected cards; those of all cards at once would only clutter. */
export function LinkLayer() {
  const editor = useEditor()
  const selected = useObservable(editor.selection)
  const links = useDerived(view => view.links)
  const carrying = useIsCarrying()
  useDerived(view => view.cards)
  const shown = [...links.values()].filter(({ from, to }) => selected.has(from) || selected.has(to))
  if (carrying || shown.length === 0) return null
  return (
    <svg className={styles.links} aria-hidden="true">
      <marker id="link-head" markerWidth="5" markerHeight="5" refX="4" refY="2.5" orient="auto">
        <path className={styles.linkHead} d="M.5.5 4 2.5.5 4.5" />
      </marker>
      {shown.map(({ id, type, from, to }) => {
        const d = curveBetween(boxOf(from), boxOf(to))
        return (
          d && (
            <path key={id} className={styles.link} d={d} markerEnd="url(#link-head)">
              <title>{linkPhrase(type)}</title>
            </path>
          )
        )
      })}
    </svg>
  )

  function boxOf(id: CardId): Box | undefined {
    return editor.boxes.boxOf(id)
  }
}

/** From edge to edge, each towards the other's middle. */
function curveBetween(from: Box | undefined, to: Box | undefined): string | undefined {
  if (!from || !to) return undefined
  return gentleCurve(edgeTowards(from, centreOf(to)), edgeTowards(to, centreOf(from))).d
}

function edgeTowards(box: Box, goal: Vector): Vector {
  const [x, y] = centreOf(box)
  const [dx, dy] = [goal[0] - x, goal[1] - y]
  const share = Math.min(box.w / 2 / Math.max(1, Math.abs(dx)), box.h / 2 / Math.max(1, Math.abs(dy)), 1)
  return [x + dx * share, y + dy * share]
}

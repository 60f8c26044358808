import { useEditor } from '#client/editor/EditorContext.tsx'
import { useDerived } from '#client/editor/hooks.ts'
import type { Sheet } from '#client/editor/sheets.ts'
import type { Ellipse } from '#shared/canvases/schema.ts'
import { movementArrow } from '#shared/geometry/arrowCurve.ts'
import styles from './Sheet.module.css'

interface MovementArrowsProps {
  readonly sheet: Sheet
  readonly ellipse: Ellipse
}

/** From everybody who means to move to the edge of the ring aimed at. */
export function MovementArrows({ sheet, ellipse }: MovementArrowsProps) {
  const { view } = useEditor()
  const canvas = sheet.canvas.id
  const paths = useDerived(() => {
    const found: string[] = []
    for (const card of view.cards.values()) {
      if (card.canvas !== canvas || typeof card.fields.moving_to !== 'string') continue
      const goal = sheet.template.zones.find(
        zone => zone.id === `${sheet.template.id}.${card.fields.moving_to}`,
      )
      const curve = goal?.shape.form === 'ring' ? movementArrow(ellipse, card.at, goal.shape) : undefined
      if (curve) found.push(curve.d)
    }
    return found.join('|')
  })
  return (
    <>
      <defs>
        <marker id="movement-head" markerWidth="5" markerHeight="5" refX="3.6" refY="2.5" orient="auto">
          <path className={styles.arrowHead} d="M.5.5 4 2.5.5 4.5" />
        </marker>
      </defs>
      {paths !== '' &&
        paths
          .split('|')
          .map(d => <path key={d} className={styles.movement} d={d} markerEnd="url(#movement-head)" />)}
    </>
  )
}

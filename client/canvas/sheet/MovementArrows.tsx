import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCard, useDerived } from '#client/editor/hooks.ts'
import type { Sheet } from '#client/editor/sheets.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Ellipse } from '#shared/canvases/schema.ts'
import { movementArrow } from '#shared/geometry/arrowCurve.ts'
import { add } from '#shared/geometry/vector.ts'
import { useCarriedBy } from '../useCarriedBy.ts'
import styles from './Sheet.module.css'

interface MovementArrowsProps {
  readonly sheet: Sheet
  readonly ellipse: Ellipse
}

/** From everybody who means to move to the edge of the ring aimed at. */
export function MovementArrows({ sheet, ellipse }: MovementArrowsProps) {
  const { view } = useEditor()
  const canvas = sheet.canvas.id
  const movers = useDerived(() =>
    [...view.cards.values()]
      .flatMap(card => (card.canvas === canvas && typeof card.fields.moving_to === 'string' ? card.id : []))
      .join('\n'),
  )
  return (
    <>
      <defs>
        <marker id="movement-head" markerWidth="5" markerHeight="5" refX="3.6" refY="2.5" orient="auto">
          <path className={styles.arrowHead} d="M.5.5 4 2.5.5 4.5" />
        </marker>
      </defs>
      {movers !== '' &&
        movers.split('\n').map(id => <MovementArrow key={id} id={id} sheet={sheet} ellipse={ellipse} />)}
    </>
  )
}

/** Follows its person in the hand, too. */
function MovementArrow({ id, sheet, ellipse }: MovementArrowsProps & { readonly id: CardId }) {
  const card = useCard(id)
  const carriedBy = useCarriedBy(id)
  const goal = sheet.template.zones.find(
    zone => card && zone.id === `${sheet.template.id}.${card.fields.moving_to}`,
  )
  if (!card || goal?.shape.form !== 'ring') return null
  const curve = movementArrow(ellipse, carriedBy ? add(card.at, carriedBy) : card.at, goal.shape)
  return curve && <path className={styles.movement} d={curve.d} markerEnd="url(#movement-head)" />
}

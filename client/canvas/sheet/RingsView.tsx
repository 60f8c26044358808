import { useDerived } from '#client/editor/hooks.ts'
import type { Sheet } from '#client/editor/sheets.ts'
import type { BoardMeta } from '#shared/board/snapshot.ts'
import type { Ellipse, Zone } from '#shared/canvases/schema.ts'
import { ringPoint } from '#shared/geometry/rings.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { wedge } from '#shared/geometry/wedges.ts'
import { MovementArrows } from './MovementArrows.tsx'
import styles from './Sheet.module.css'
import { useIsTarget } from './ZoneView.tsx'

interface RingsViewProps {
  readonly sheet: Sheet
  readonly ellipse: Ellipse
}

/** The rings with their boundary and wedges, the arcs outside, and who means to move. */
export function RingsView({ sheet, ellipse }: RingsViewProps) {
  const { template } = sheet
  const perspectives = useDerived(view => view.meta).perspectives
  const rings = template.zones.flatMap(zone =>
    zone.shape.form === 'ring' ? [{ zone, shape: zone.shape }] : [],
  )
  const inward = [...rings].sort((a, b) => b.shape.outer - a.shape.outer)
  return (
    <>
      <svg className={styles.drawing} width={template.size[0]} height={template.size[1]} aria-hidden="true">
        {template.zones.map(
          zone => zone.shape.form === 'arc' && <Arc key={zone.id} {...{ sheet, ellipse, zone }} />,
        )}
        {inward.map(({ zone }) => (
          <Ring key={zone.id} {...{ sheet, ellipse, zone }} />
        ))}
        {template.decor.map(mark => {
          if (mark.mark === 'boundary') {
            const { centre, rx, ry } = ellipse
            return (
              <ellipse
                key="boundary"
                className={styles.boundary}
                cx={centre[0]}
                cy={centre[1]}
                rx={rx * mark.t}
                ry={ry * mark.t}
              />
            )
          }
          if (mark.mark === 'wedges')
            return <WedgeLines key="wedges" {...{ ellipse, mark, count: countOf(perspectives) }} />
          return null
        })}
        <MovementArrows sheet={sheet} ellipse={ellipse} />
      </svg>
      {template.decor.some(mark => mark.mark === 'wedges') &&
        perspectives.map((name, index) => (
          <WedgeName
            key={name}
            name={name}
            at={nameSpot(ellipse, wedge(index, perspectives.length).middle)}
          />
        ))}
    </>
  )
}

interface PartProps {
  readonly sheet: Sheet
  readonly ellipse: Ellipse
  readonly zone: Zone
}

function Ring({ sheet, ellipse: { centre, rx, ry }, zone }: PartProps) {
  const target = useIsTarget({ canvas: sheet.canvas.id, zone: zone.id })
  if (zone.shape.form !== 'ring') return null
  const { outer } = zone.shape
  return (
    <ellipse
      className={styles.ring}
      data-ring={zone.id}
      data-target={target || undefined}
      cx={centre[0]}
      cy={centre[1]}
      rx={rx * outer}
      ry={ry * outer}
    />
  )
}

function Arc({ sheet, ellipse, zone }: PartProps) {
  const target = useIsTarget({ canvas: sheet.canvas.id, zone: zone.id })
  if (zone.shape.form !== 'arc') return null
  const { inner, outer, from, to } = zone.shape
  const { rx, ry } = ellipse
  const [a, b, c, d] = [
    ringPoint(ellipse, inner, from),
    ringPoint(ellipse, inner, to),
    ringPoint(ellipse, outer, to),
    ringPoint(ellipse, outer, from),
  ].map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`)
  const path = `M${a}A${rx * inner} ${ry * inner} 0 0 1 ${b}L${c}A${rx * outer} ${ry * outer} 0 0 0 ${d}Z`
  return <path className={styles.arc} data-target={target || undefined} d={path} />
}

function WedgeLines({
  ellipse,
  mark,
  count,
}: {
  readonly ellipse: Ellipse
  readonly mark: { readonly inner: number; readonly outer: number }
  readonly count: number
}) {
  return Array.from({ length: count }, (_, index) => {
    const { from } = wedge(index, count)
    const [x1, y1] = ringPoint(ellipse, mark.inner, from)
    const [x2, y2] = ringPoint(ellipse, from === -90 ? 0.88 : mark.outer, from)
    return <line key={from} className={styles.wedge} x1={x1} y1={y1} x2={x2} y2={y2} />
  })
}

/** Fewer than two perspectives divide nothing. */
function countOf(perspectives: BoardMeta['perspectives']): number {
  return perspectives.length < 2 ? 0 : perspectives.length
}

interface Spot {
  readonly at: Vector
  readonly align: 'start' | 'middle' | 'end'
}

/** In the corners outside the rings; above, below and at the sides there is no room but in the outermost ring. */
function nameSpot(ellipse: Ellipse, middle: number): Spot {
  const radians = (middle * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const { centre, rx, ry } = ellipse
  if (Math.abs(cos) > 0.35 && Math.abs(sin) > 0.35) {
    const y = sin < 0 ? centre[1] - 0.8 * ry : centre[1] + 0.82 * ry
    return cos < 0
      ? { at: [centre[0] - rx - 8, y], align: 'start' }
      : { at: [centre[0] + rx + 8, y], align: 'end' }
  }
  const [x, y] = ringPoint(ellipse, 0.94, middle)
  return { at: [x, y], align: 'middle' }
}

function WedgeName({ name, at: { at, align } }: { readonly name: string; readonly at: Spot }) {
  return (
    <p className={styles.wedgeName} data-align={align} style={{ left: at[0], top: at[1] }}>
      {name}
    </p>
  )
}

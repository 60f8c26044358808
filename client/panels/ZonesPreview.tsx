import type { CanvasTemplate, Ellipse, Zone } from '#shared/canvases/schema.ts'
import styles from './ZonesPreview.module.css'

/** A canvas in small, drawn from its zones and lines alone. Decoration: the words beside it say what it is. */
export function ZonesPreview({ template }: { readonly template: CanvasTemplate }) {
  const [w, h] = template.size
  const rings = template.zones.filter(zone => zone.shape.form === 'ring').toSorted(byOuter)
  const others = template.zones.filter(zone => zone.shape.form !== 'ring')
  return (
    <svg
      className={styles.preview}
      viewBox={`0 0 ${w} ${h}`}
      aria-hidden="true"
      data-accent={template.accent}
    >
      <rect className={styles.sheet} width={w} height={h} rx="12" />
      <rect className={styles.tape} x="48" y="0" width="300" height="26" />
      {rings.map(zone => (
        <ZoneShape key={zone.id} zone={zone} ellipse={template.ellipse} />
      ))}
      {others.map(zone => (
        <ZoneShape key={zone.id} zone={zone} ellipse={template.ellipse} />
      ))}
      <path className={styles.line} d={linesOf(template)} />
    </svg>
  )
}

/** All lines of a canvas as one path. */
function linesOf({ decor }: CanvasTemplate): string {
  return decor
    .flatMap(mark => {
      if (mark.mark === 'line') return `M${mark.from.join(' ')}L${mark.to.join(' ')}`
      return mark.mark === 'curve' ? mark.d : []
    })
    .join('')
}

interface ZoneShapeProps {
  readonly zone: Zone
  readonly ellipse: Ellipse | undefined
}

function ZoneShape({ zone: { shape, ground }, ellipse }: ZoneShapeProps) {
  if (shape.form === 'rect') {
    const { x, y, w, h } = shape
    return <rect className={styles.zone} data-ground={ground} x={x} y={y} width={w} height={h} rx="12" />
  }
  if (!ellipse) return null
  const { centre, rx, ry } = ellipse
  if (shape.form === 'ring') {
    const level = shape.outer
    return (
      <ellipse
        className={styles.zone}
        data-ground="ring"
        cx={centre[0]}
        cy={centre[1]}
        rx={rx * level}
        ry={ry * level}
      />
    )
  }
  return <path className={styles.zone} data-ground={ground} d={arcPath(ellipse, shape)} />
}

interface Arc {
  readonly inner: number
  readonly outer: number
  readonly from: number
  readonly to: number
}

/** A piece of a ring, along its outer edge and back along its inner one. */
function arcPath({ centre, rx, ry }: Ellipse, { inner, outer, from, to }: Arc): string {
  const at = (level: number, degrees: number) => {
    const angle = (degrees * Math.PI) / 180
    return `${centre[0] + rx * level * Math.cos(angle)} ${centre[1] + ry * level * Math.sin(angle)}`
  }
  const large = Math.abs(to - from) > 180 ? 1 : 0
  const there = `M${at(outer, from)}A${rx * outer} ${ry * outer} 0 ${large} 1 ${at(outer, to)}`
  return `${there}L${at(inner, to)}A${rx * inner} ${ry * inner} 0 ${large} 0 ${at(inner, from)}Z`
}

function byOuter(a: Zone, b: Zone): number {
  return outerOf(b) - outerOf(a)
}

function outerOf({ shape }: Zone): number {
  return shape.form === 'ring' ? shape.outer : 0
}

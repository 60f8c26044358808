import type { CanvasOffer } from '#client/wire/http.ts'
import styles from './SheetDrawing.module.css'

/** Any canvas in small, from its zones alone. Decoration. */
export function TemplateDrawing({ canvas }: { readonly canvas: CanvasOffer }) {
  const [w, h] = canvas.size
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${w} ${h}`} aria-hidden="true" data-accent={canvas.accent}>
      <rect className={styles.sheet} width={w} height={h} />
      {canvas.ellipse && <Rings canvas={canvas} />}
      {canvas.zones.map(({ id, shape, ground }) =>
        shape.form === 'rect' ? (
          <rect
            key={id}
            className={styles.zone}
            data-ground={ground}
            x={shape.x}
            y={shape.y}
            width={shape.w}
            height={shape.h}
            rx="6"
          />
        ) : null,
      )}
    </svg>
  )
}

function Rings({ canvas: { zones, ellipse } }: { readonly canvas: CanvasOffer }) {
  if (!ellipse) return null
  const outer = zones.flatMap(({ shape }) => (shape.form === 'ring' ? [shape.outer] : []))
  return outer
    .sort((a, b) => b - a)
    .map((level, index) => (
      <ellipse
        key={level}
        className={styles.ring}
        data-ring={index}
        cx={ellipse.centre[0]}
        cy={ellipse.centre[1]}
        rx={ellipse.rx * level}
        ry={ellipse.ry * level}
      />
    ))
}

import type { SheetPicture } from './coreSheets.ts'
import styles from './SheetDrawing.module.css'

const rings = [1, 0.88, 0.74, 0.55, 0.31]

/** A core sheet in small. Decoration: the words beside it say what it is. */
export function SheetDrawing({ sheet }: { readonly sheet: SheetPicture }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 2400 1400" aria-hidden="true" data-accent={sheet.id}>
      <rect className={styles.sheet} width="2400" height="1400" />
      {sheet.rects.map(({ at: [x, y, width, height], ground }) => (
        <rect
          key={`${x} ${y}`}
          className={styles.zone}
          data-ground={ground}
          {...{ x, y, width, height }}
          rx="6"
        />
      ))}
      {sheet.id === 'community' && <Rings />}
      {sheet.id === 'practice' && <path className={styles.axes} d="M400 470H2338M1370 134V806" />}
      {sheet.papers.map(([x, y, width, height, paper]) => (
        <rect
          key={`${x} ${y}`}
          className={styles.paper}
          style={{ '--p': `var(--paper-${paper})` }}
          {...{ x, y, width, height }}
          rx="4"
        />
      ))}
      {sheet.people.map(([cx, cy, color]) => (
        <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r="36" style={{ fill: `var(--person-${color})` }} />
      ))}
    </svg>
  )
}

function Rings() {
  return (
    <g>
      {rings.map((level, index) => (
        <ellipse
          key={level}
          className={styles.ring}
          data-ring={index}
          cx="1200"
          cy="700"
          rx={720 * level}
          ry={490 * level}
        />
      ))}
      <path className={styles.wedges} d="M480 700H977M1423 700H1920M1200 210V548M1200 852V1190" />
    </g>
  )
}

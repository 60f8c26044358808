import { useId } from 'react'
import type { Sheet } from '#client/editor/sheets.ts'
import type { Decor } from '#shared/canvases/schema.ts'
import styles from './Decor.module.css'

interface LineMarkProps {
  readonly mark: Extract<Decor, { mark: 'line' | 'curve' | 'circle' }>
  readonly sheet: Sheet
}

export function LineMark({ mark, sheet }: LineMarkProps) {
  const head = useId()
  const [w, h] = sheet.template.size
  if (mark.mark === 'circle') {
    return (
      <svg className={styles.drawing} width={w} height={h} aria-hidden="true">
        <circle
          className={styles.circle}
          data-fill={mark.fill}
          cx={mark.centre[0]}
          cy={mark.centre[1]}
          r={mark.r}
        />
      </svg>
    )
  }
  const d = mark.mark === 'curve' ? mark.d : `M${mark.from.join(' ')}L${mark.to.join(' ')}`
  return (
    <svg className={styles.drawing} width={w} height={h} aria-hidden="true">
      {mark.arrow && (
        <marker id={head} markerWidth="5" markerHeight="5" refX="3.6" refY="2.5" orient="auto">
          <path className={styles.lineHead} d="M.5.5 4 2.5.5 4.5" />
        </marker>
      )}
      <path
        className={styles.line}
        data-dashed={mark.dashed || undefined}
        d={d}
        markerEnd={mark.arrow ? `url(#${head})` : undefined}
      />
    </svg>
  )
}

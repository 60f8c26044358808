import { memo, useId } from 'react'
import type { Sheet } from '#client/editor/sheets.ts'
import type { CanvasTemplate } from '#shared/canvases/schema.ts'
import { DecorView } from '../decor/DecorView.tsx'
import { CheckCount } from './CheckCount.tsx'
import { LockMark } from './LockMark.tsx'
import { RingsView } from './RingsView.tsx'
import styles from './Sheet.module.css'
import { SheetHandle } from './SheetHandle.tsx'
import { ZoneView } from './ZoneView.tsx'

export interface SheetViewProps {
  readonly sheet: Sheet
}

/** In board units: where the header ends, and how far it keeps from the edge and from what lies in it. */
const headerEnd = 100
const margin = 36

/** One sheet: its paper, its title and question, its zones, and what is drawn beside them. */
export const SheetView = memo(function SheetView({ sheet }: SheetViewProps) {
  const { canvas, template } = sheet
  const title = useId()
  const [w, h] = template.size
  return (
    <section
      className={styles.sheet}
      data-accent={template.accent}
      data-sheet={canvas.id}
      style={{ left: canvas.at[0], top: canvas.at[1], width: w, height: h }}
      aria-labelledby={title}
    >
      <header className={styles.header}>
        <div className={styles.heading} style={{ maxInlineSize: headingRoom(template) }}>
          <h2 id={title}>{template.title}</h2>
          <LockMark sheet={sheet} />
          <SheetHandle sheet={sheet} />
          <p>{template.question}</p>
        </div>
        <CheckCount canvas={canvas.id} />
      </header>
      {template.ellipse && <RingsView sheet={sheet} ellipse={template.ellipse} />}
      {template.zones.map(zone => (
        <ZoneView key={zone.id} sheet={sheet} zone={zone} />
      ))}
      {template.decor.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a template never change.
        <DecorView key={index} mark={mark} sheet={sheet} />
      ))}
    </section>
  )
}, isSameSheet)

/** Up to the first zone that lies in the header beside the title; undefined where there is none. */
function headingRoom({ zones }: CanvasTemplate): number | undefined {
  const beside = zones.flatMap(({ shape }) => (shape.form === 'rect' && shape.y < headerEnd ? [shape.x] : []))
  return beside.length === 0 ? undefined : Math.min(...beside) - 2 * margin
}

function isSameSheet({ sheet: a }: SheetViewProps, { sheet: b }: SheetViewProps): boolean {
  return a.canvas === b.canvas && a.template === b.template
}

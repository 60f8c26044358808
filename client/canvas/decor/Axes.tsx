import type { Sheet } from '#client/editor/sheets.ts'
import type { Decor } from '#shared/canvases/schema.ts'
import styles from './Decor.module.css'

interface AxesProps {
  readonly mark: Extract<Decor, { mark: 'axes' }>
  readonly sheet: Sheet
}

const head = 12
const half = 9

/** Two axes with heads at all four ends, and a word at each. */
export function Axes({ mark: { x, y }, sheet }: AxesProps) {
  const [w, h] = sheet.template.size
  const across = `M${x.from} ${x.y}H${x.to}M${x.to - head} ${x.y - half} ${x.to + 2} ${x.y} ${x.to - head} ${x.y + half}M${x.from + head} ${x.y - half} ${x.from - 2} ${x.y} ${x.from + head} ${x.y + half}`
  const down = `M${y.x} ${y.from}V${y.to}M${y.x - half} ${y.from + head} ${y.x} ${y.from - 2} ${y.x + half} ${y.from + head}M${y.x - half} ${y.to - head} ${y.x} ${y.to + 2} ${y.x + half} ${y.to - head}`
  return (
    <>
      <svg className={styles.drawing} width={w} height={h} aria-hidden="true">
        <path className={styles.axis} d={across} />
        <path className={styles.axis} d={down} />
      </svg>
      <AxisWord text={x.words[0]} left={x.from + 74} top={x.y} />
      <AxisWord text={x.words[1]} left={x.to - 76} top={x.y} />
      <AxisWord text={y.words[0]} left={y.x} top={y.from - 26} />
      <AxisWord text={y.words[1]} left={y.x} top={y.to + 20} />
    </>
  )
}

function AxisWord({
  text,
  left,
  top,
}: {
  readonly text: string
  readonly left: number
  readonly top: number
}) {
  return (
    <span className={styles.axisWord} style={{ left, top }}>
      {text}
    </span>
  )
}

import { useMemo } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWholeLater } from '#client/editor/hooks.ts'
import {
  type RhythmEvent,
  type RhythmLine,
  rhythmStrip,
  stripStart,
} from '#shared/canvases/derived/rhythmStrip.ts'
import type { Decor } from '#shared/canvases/schema.ts'
import { dayMonth } from '../dayMonth.ts'
import { usePersonColor } from '../usePersonColor.ts'
import styles from './Decor.module.css'

const dayTop = 22
const always = { first: 44, step: 26 }
const events = { first: 72, step: 28 }

/** Twelve weeks, derived from the activities: a dot in its owner's colour for each time something takes place. */
export function RhythmStrip({ mark }: { readonly mark: Extract<Decor, { mark: 'rhythm' }> }) {
  const { now } = useEditor()
  const whole = useWholeLater()
  const today = new Date(now()).toISOString().slice(0, 10)
  const strip = useMemo(() => rhythmStrip(whole, stripStart(whole, today)), [whole, today])
  const week = mark.w / strip.weeks.length
  return (
    <>
      <div className={styles.rhythmLabel} style={{ left: mark.label[0], top: mark.label[1] }}>
        <h3>{mark.title}</h3>
        <p>{mark.prompt}</p>
      </div>
      <svg
        className={styles.rhythm}
        style={{ left: mark.x, top: mark.y }}
        width={mark.w}
        height={mark.h}
        aria-hidden="true"
      >
        <rect className={styles.rhythmGround} width={mark.w} height={mark.h} rx="6" />
        {strip.weeks.map((monday, index) => (
          <g key={monday}>
            <line className={styles.rhythmWeek} x1={index * week} x2={index * week} y2={mark.h} />
            <text className={styles.rhythmDay} x={index * week + 8} y={dayTop}>
              {dayMonth(monday)}
            </text>
          </g>
        ))}
        {strip.lines.map((line, index) => (
          <Always key={line.card} line={line} y={always.first + index * always.step} width={mark.w} />
        ))}
        {strip.events.map(one => (
          <Dot
            key={`${one.card} ${one.date}`}
            event={one}
            x={one.share * mark.w}
            y={events.first + one.row * events.step}
          />
        ))}
      </svg>
      <ul className="visually-hidden">
        {strip.events.map(({ card, date, name }) => (
          <li key={`${card} ${date}`}>
            {dayMonth(date)} {name}
          </li>
        ))}
      </ul>
    </>
  )
}

function Always({
  line,
  y,
  width,
}: {
  readonly line: RhythmLine
  readonly y: number
  readonly width: number
}) {
  const color = usePersonColor(line.owner ?? line.card)
  const from = line.from * width
  return (
    <>
      <line
        className={styles.always}
        style={{ '--person': `var(--person-${color + 1})` }}
        x1={from + 6}
        x2={width - 12}
        y1={y}
        y2={y}
      />
      <text className={styles.rhythmText} x={from + 10} y={y + 26}>
        {line.name}
      </text>
    </>
  )
}

function Dot({ event, x, y }: { readonly event: RhythmEvent; readonly x: number; readonly y: number }) {
  const color = usePersonColor(event.owner ?? event.card)
  return (
    <>
      <circle
        className={styles.time}
        style={{ '--person': `var(--person-${color + 1})` }}
        cx={x}
        cy={y}
        r="10"
      />
      <text
        className={styles.rhythmText}
        x={event.isLate ? x - 16 : x + 16}
        y={y + 6}
        textAnchor={event.isLate ? 'end' : 'start'}
      >
        {event.name}
      </text>
    </>
  )
}

import { Fragment, type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { writersOf } from '#client/editor/writersOf.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Presence } from '#shared/protocol/presence.ts'
import styles from './Card.module.css'
import { textPoint } from './textPoint.ts'

interface OthersCaretsProps {
  readonly card: CardId
  readonly text: RefObject<HTMLElement | null>
}

interface Spot {
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Where somebody writes, and what they have marked to be written over. */
interface Mark {
  readonly client: number
  readonly color: number
  readonly caret: Spot
  readonly marked: readonly (Spot & { readonly width: number })[]
}

/** Where others write in this card, and what they have selected in its text. */
export function OthersCarets({ card, text }: OthersCaretsProps) {
  const { others } = useEditor()
  const [marks, setMarks] = useState<readonly Mark[]>(none)
  const key = useSyncExternalStore(
    listener => others.subscribe(listener),
    () =>
      writersOf(others.current, card)
        .map(([client, { editing }]) => `${client} ${editing?.anchor} ${editing?.head}`)
        .join(),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says whether anything has changed.
  useLayoutEffect(() => {
    const element = text.current
    const writing = writersOf(others.current, card)
    setMarks(element && writing.length > 0 ? writing.flatMap(one => markOf(element, one)) : none)
  }, [key, text])
  return marks.map(({ client, color, caret, marked }) => (
    <Fragment key={client}>
      {marked.map(({ left, top, width, height }) => (
        <i
          key={`${left} ${top}`}
          className={styles.marked}
          aria-hidden="true"
          style={{ '--person': `var(--person-${color + 1})`, left, top, width, height }}
        />
      ))}
      <i
        className={styles.caret}
        aria-hidden="true"
        style={{ '--person': `var(--person-${color + 1})`, ...caret }}
      />
    </Fragment>
  ))
}

const none: readonly Mark[] = []

/** Measured on the text itself, then brought back from the screen to board units. */
function markOf(
  element: HTMLElement,
  [client, { editing, user }]: readonly [number, Presence],
): readonly Mark[] {
  const frame = element.getBoundingClientRect()
  if (!editing || frame.width === 0) return []
  const zoom = frame.width / element.offsetWidth
  const spot = ({ left, top, height }: DOMRect) => ({
    left: (left - frame.left) / zoom,
    top: (top - frame.top) / zoom,
    height: height / zoom,
  })
  const line = Number.parseFloat(getComputedStyle(element).lineHeight)
  const head = textPoint(element, editing.head)
  if (!head) return [{ client, color: user.color, caret: { left: 0, top: 0, height: line }, marked: [] }]
  const range = document.createRange()
  range.setStart(head.node, head.offset)
  range.collapse(true)
  const caret = spot(range.getClientRects()[0] ?? frame)
  const [from, to] = [editing.anchor, editing.head]
    .toSorted((a, b) => a - b)
    .map(at => textPoint(element, at))
  if (!from || !to || editing.anchor === editing.head)
    return [{ client, color: user.color, caret, marked: [] }]
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  const marked = [...range.getClientRects()].map(rect => ({ ...spot(rect), width: rect.width / zoom }))
  return [{ client, color: user.color, caret, marked }]
}

import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { writersOf } from '#client/editor/writersOf.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Presence } from '#shared/protocol/presence.ts'
import styles from './Card.module.css'

interface OthersCaretsProps {
  readonly card: CardId
  readonly text: RefObject<HTMLElement | null>
}

interface Caret {
  readonly client: number
  readonly color: number
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Where others write in this card. */
export function OthersCarets({ card, text }: OthersCaretsProps) {
  const { others } = useEditor()
  const [carets, setCarets] = useState<readonly Caret[]>(none)
  const key = useSyncExternalStore(
    listener => others.subscribe(listener),
    () =>
      writersOf(others.current, card)
        .map(([client, { editing }]) => `${client} ${editing?.head}`)
        .join(),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says whether anything has changed.
  useLayoutEffect(() => {
    const element = text.current
    const writing = writersOf(others.current, card)
    setCarets(element && writing.length > 0 ? writing.flatMap(one => caretOf(element, one)) : none)
  }, [key, text])
  return carets.map(({ client, color, left, top, height }) => (
    <i
      key={client}
      className={styles.caret}
      aria-hidden="true"
      style={{ '--person': `var(--person-${color + 1})`, left, top, height }}
    />
  ))
}

const none: readonly Caret[] = []

/** Measured on the text itself, then brought back from the screen to board units. */
function caretOf(
  element: HTMLElement,
  [client, { editing, user }]: readonly [number, Presence],
): readonly Caret[] {
  const node = element.firstChild
  const frame = element.getBoundingClientRect()
  if (!editing || frame.width === 0) return []
  const zoom = frame.width / element.offsetWidth
  const range = document.createRange()
  const line = Number.parseFloat(getComputedStyle(element).lineHeight)
  if (!(node instanceof Text)) return [{ client, color: user.color, left: 0, top: 0, height: line }]
  range.setStart(node, Math.min(editing.head, node.length))
  range.collapse(true)
  const at = range.getClientRects()[0] ?? frame
  return [
    {
      client,
      color: user.color,
      left: (at.left - frame.left) / zoom,
      top: (at.top - frame.top) / zoom,
      height: line,
    },
  ]
}

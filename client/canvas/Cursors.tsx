import { useEffect, useRef } from 'react'
import { toScreen } from '#client/editor/Camera.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { firstName } from '#shared/board/firstName.ts'
import type { Presence } from '#shared/protocol/presence.ts'
import styles from './Floats.module.css'

/** Others' cursors with their names. They move past React; it only hears who is there. */
export function Cursors() {
  const editor = useEditor()
  const others = useObservable(editor.others)
  const pointing = [...others].filter(([, { cursor }]) => cursor !== undefined)
  return pointing.map(([client, { user }]) => (
    <Cursor key={client} client={client} name={user.name} color={user.color} />
  ))
}

interface CursorProps {
  readonly client: number
  readonly name: string
  readonly color: number
}

function Cursor({ client, name, color }: CursorProps) {
  const { others, camera } = useEditor()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let frame = 0
    const draw = () => {
      frame = 0
      const at = cursorOf(others.current.get(client))
      if (!element.current || !at) return
      const [x, y] = toScreen(camera.current, at)
      element.current.style.transform = `translate(${x}px, ${y}px)`
    }
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw)
    }
    const releases = [others.subscribe(schedule), camera.subscribe(schedule)]
    draw()
    return () => {
      cancelAnimationFrame(frame)
      for (const release of releases) release()
    }
  }, [others, camera, client])
  return (
    <div
      ref={element}
      className={styles.cursor}
      aria-hidden="true"
      style={{ '--person': `var(--person-${color + 1})` }}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M3 2 17 9.5 10.5 11.3 7.3 17.5Z" strokeLinejoin="round" />
      </svg>
      <b>{firstName(name)}</b>
    </div>
  )
}

function cursorOf(presence: Presence | undefined): readonly [number, number] | undefined {
  return presence?.cursor
}

import { useEffect, useEffectEvent, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { firstName } from '#shared/board/firstName.ts'
import { useAttending } from '../ConveningContext.tsx'
import { useSession } from '../useSession.ts'
import styles from './Laser.module.css'
import { laserOf } from './Laser.ts'
import { LaserLayer } from './LaserLayer.ts'

/** Where people point on the table. Drawn past React: it moves with every frame. */
export function LaserDots() {
  const editor = useEditor()
  const { convening, me } = useAttending()
  const { people } = useSession()
  const laser = laserOf(convening, me.id)
  const layer = useRef<HTMLDivElement>(null)

  const personOf = useEffectEvent((id: string) => {
    const person = people[id]
    return person && { name: firstName(person.name), color: person.color }
  })
  useEffect(() => {
    if (!layer.current) return
    return new LaserLayer({ editor, laser, layer: layer.current, personOf: id => personOf(id) }).start()
  }, [editor, laser])
  return <div ref={layer} className={styles.layer} aria-hidden="true" />
}

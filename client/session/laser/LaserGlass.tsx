import { type PointerEvent, useEffect, useRef } from 'react'
import { toScreen, toTable } from '#client/editor/Camera.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { t } from '#client/words/t.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import styles from './Laser.module.css'
import type { Laser } from './Laser.ts'

/** So far, in pixels, an arrow key moves the point; with Shift five times as far. */
const stepPx = 16

/** Nothing on the table is pressed by accident while one points: the glass takes it all. */
export function LaserGlass({ laser }: { readonly laser: Laser }) {
  const { camera, viewpoint } = useEditor()
  const glass = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = glass.current
    if (!element) return
    const before = document.activeElement
    element.focus({ preventScroll: true })
    const onKey = (event: KeyboardEvent) => {
      const way = ways[event.key]
      if (event.key !== 'Escape' && !way) return
      event.preventDefault()
      event.stopPropagation()
      if (!way) {
        laser.putDown()
        return
      }
      const reach = stepPx * (event.shiftKey ? 5 : 1)
      const from = laser.own
      const [x, y] = from ? toScreen(camera.current, from) : viewpoint.middle
      laser.point(toTable(camera.current, [x + way[0] * reach, y + way[1] * reach]))
    }
    element.addEventListener('keydown', onKey)
    return () => {
      element.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [laser, camera, viewpoint])

  function point({ clientX, clientY, currentTarget }: PointerEvent) {
    const { left, top } = currentTarget.getBoundingClientRect()
    laser.point(toTable(camera.current, [clientX - left, clientY - top]))
  }

  return (
    <div
      ref={glass}
      className={styles.glass}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the point
      tabIndex={0}
      aria-label={t('session.laserGlass')}
      onPointerDown={point}
      onPointerMove={point}
      onPointerLeave={() => laser.point(undefined)}
      onPointerCancel={() => laser.point(undefined)}
      onPointerUp={({ pointerType }) => {
        if (pointerType === 'touch') laser.point(undefined)
      }}
    />
  )
}

const ways: Readonly<Record<string, Vector>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

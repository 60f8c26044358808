import { type RefObject, useLayoutEffect } from 'react'
import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { CameraFlight } from './CameraFlight.ts'

const dotGap = 22
/** Below this the sheets turn into an overview: titles grow against the zoom, prompts go. */
const overviewZoom = 0.35
const largestWithTitles = 0.45

interface Parts {
  readonly viewport: RefObject<HTMLElement | null>
  /** What lies beneath the cards, and the cards with what lies on them. */
  readonly ground: RefObject<HTMLElement | null>
  readonly table: RefObject<HTMLElement | null>
  readonly dots: RefObject<HTMLElement | null>
}

/** Writes the camera to the page, once a frame and past React: one transform. Flies where the editor wishes to be. */
export function useCameraStyle({ viewport, ground, table, dots }: Parts): void {
  const { viewpoint } = useEditor()
  useLayoutEffect(() => {
    let shownZ = 0
    let shownStep = 0
    const draw = () => {
      const { x, y, z } = viewpoint.camera.current
      if (!ground.current || !table.current || !dots.current || !viewport.current) return
      const transform = `translate(${x}px, ${y}px) scale(${z})`
      ground.current.style.transform = transform
      table.current.style.transform = transform
      dots.current.style.transform = `translate(${x % dotGap}px, ${y % dotGap}px)`
      if (z === shownZ) return
      shownZ = z
      viewport.current.dataset.detail = z < overviewZoom ? 'overview' : 'full'
      const step = stepOf(z)
      if (step === shownStep) return
      shownStep = step
      viewport.current.style.setProperty('--px', `${step.toFixed(2)}px`)
    }
    const schedule = () => atFrame(draw)
    const flight = new CameraFlight(viewpoint)
    const releases = [viewpoint.camera.subscribe(schedule), viewpoint.flights.add(to => flight.start(to))]
    draw()
    return () => {
      leaveFrame(draw)
      flight.stop()
      for (const release of releases) release()
    }
  }, [viewpoint, viewport, ground, table, dots])
}

/**
 * A pixel of the screen in board units, for titles that keep their size. In steps of a tenth, and constant where
 * nothing needs it: each change makes the browser restyle the whole table.
 */
function stepOf(z: number): number {
  const stepsOut = Math.ceil(Math.log(largestWithTitles / Math.min(z, largestWithTitles)) / Math.log(1.1))
  return 1.1 ** stepsOut / largestWithTitles
}

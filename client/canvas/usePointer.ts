import { type RefObject, useEffect } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { MountedCards } from '#client/editor/MountedCards.ts'
import type { Handle, PointerInput } from '#client/editor/tools/ToolState.ts'
import { topCardAt } from '#client/editor/topCardAt.ts'
import { distance, type Vector } from '#shared/geometry/vector.ts'
import { offersSelectionMenu } from './offersSelectionMenu.ts'
import { linkAt, shownLinks } from './shownLinks.ts'

const longPressMs = 450
const wheelZoom = 0.01
const wheelLine = 16
/** A hand that moves less than this, in pixels, has stayed. */
const stillPixels = 4
/** A connection is met from so many pixels away. */
const linkReach = 10

/** Turns the browser's pointers, wheels and pinches into the editor's. What is pressed on a control is left to it. */
export function usePointer(viewport: RefObject<HTMLElement | null>, mounted: MountedCards): void {
  const editor = useEditor()
  useEffect(() => {
    const element = viewport.current
    if (!element) return
    const { tools, viewpoint } = editor
    const fingers = new Map<number, Vector>()
    let held: ReturnType<typeof setTimeout> | undefined
    let lead: number | undefined
    let pressedAt: Vector = [0, 0]

    const spot = (event: MouseEvent): Vector => {
      const { left, top } = element.getBoundingClientRect()
      return [event.clientX - left, event.clientY - top]
    }
    /** Painted cards are no elements, and lie on whatever of a sheet the browser finds in their place. */
    const paintedAt = (event: MouseEvent): string | undefined => {
      if (!mounted.painted.current || isOnTop(event.target)) return undefined
      return topCardAt(editor, viewpoint.toTable(spot(event)))
    }
    const cardAt = (event: MouseEvent) => dataAt(event.target, 'card') ?? paintedAt(event)
    const input = (event: PointerEvent): PointerInput => {
      const screen = spot(event)
      return {
        screen,
        table: viewpoint.toTable(screen),
        card: cardAt(event),
        heap: dataAt(event.target, 'heap'),
        grip: dataAt(event.target, 'grip'),
        handle: handleAt(event.target),
        free: event.ctrlKey || event.metaKey,
        shift: event.shiftKey || event.ctrlKey || event.metaKey,
        touch: event.pointerType === 'touch',
        pans: event.button === 1 || (event.buttons & 4) !== 0 || element.dataset.space === 'true',
        timeMs: event.timeStamp,
      }
    }
    const onDown = (event: PointerEvent) => {
      const isFree = !isControl(event.target) || isGrip(event.target) || paintedAt(event) !== undefined
      if (!isFree || event.button === 2) return
      pressedAt = spot(event)
      if (event.pointerType === 'touch') fingers.set(event.pointerId, spot(event))
      if (fingers.size > 1) {
        clearTimeout(held)
        tools.cancel()
        lead = undefined
        return
      }
      lead = event.pointerId
      const pressed = input(event)
      tools.pointerDown(pressed)
      if (pressed.touch) held = setTimeout(() => tools.longPress(), longPressMs)
      element.setPointerCapture(event.pointerId)
      // A finger may be about to pan or pinch: it takes the keyboard to the table, and selects by a tap.
      if (editor.writing.open.current === undefined)
        focusQuietly(pressed.touch ? element : event.target, element)
    }
    const onMove = (event: PointerEvent) => {
      const former = fingers.get(event.pointerId)
      if (former && fingers.size === 2) {
        pinch(event.pointerId, former, spot(event))
        return
      }
      if (former) fingers.set(event.pointerId, spot(event))
      if (lead !== undefined && event.pointerId !== lead) return
      if (former && distance(former, spot(event)) > 8) clearTimeout(held)
      tools.pointerMove(input(event))
      if (lead === undefined) editor.looking.hover(viewpoint.toTable(spot(event)))
    }
    const pinch = (finger: number, former: Vector, now: Vector) => {
      const other = [...fingers].find(([id]) => id !== finger)?.[1]
      fingers.set(finger, now)
      if (!other) return
      viewpoint.pan([(now[0] - former[0]) / 2, (now[1] - former[1]) / 2])
      const middle: Vector = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]
      viewpoint.zoom(distance(now, other) / Math.max(1, distance(former, other)), middle)
    }
    const onUp = (event: PointerEvent) => {
      clearTimeout(held)
      fingers.delete(event.pointerId)
      if (event.pointerId !== lead) return
      lead = undefined
      tools.pointerUp(input(event))
    }
    const onCancel = (event: PointerEvent) => {
      clearTimeout(held)
      fingers.delete(event.pointerId)
      if (event.pointerId !== lead) return
      lead = undefined
      if (tools.doing.current !== 'idle') tools.cancel()
    }
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? wheelLine : 1
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
      if (event.ctrlKey || event.metaKey) viewpoint.zoom(Math.exp(-clamp(dy, 60) * wheelZoom), spot(event))
      else if (event.shiftKey && dx === 0) viewpoint.pan([-dy, 0])
      else viewpoint.pan([-dx, -dy])
    }
    const onLeave = () => {
      editor.looking.hover(undefined)
      editor.tell({ cursor: undefined })
    }
    const onMenu = (event: MouseEvent) => {
      const id = cardAt(event)
      if (id === undefined || editor.rights.whyNotWrite()) return
      if (!editor.selection.current.has(id)) editor.select([id])
      if (!offersSelectionMenu(editor)) return
      event.preventDefault()
      editor.menu.set([event.clientX, event.clientY])
    }

    // What lies beneath a painted card is not meant; and a painted connection is chosen as one that is an element is.
    const onClick = (event: MouseEvent) => {
      if (!mounted.painted.current || isOnTop(event.target)) return
      if (paintedAt(event) !== undefined) {
        if (!isControl(event.target)) return
        event.stopPropagation()
        event.preventDefault()
        return
      }
      if (isControl(event.target) || distance(pressedAt, spot(event)) > stillPixels) return
      const reach = linkReach / viewpoint.camera.current.z
      const link = linkAt(shownLinks(editor), viewpoint.toTable(spot(event)), reach)
      if (link !== undefined && tools.chosen.current === 'select') editor.connecting.choose(link)
    }

    // A finger's press is followed by a mouse's, which would take the focus from the text just opened.
    const onTouchEnd = (event: TouchEvent) => {
      if (!isControl(event.target) && event.cancelable) event.preventDefault()
    }

    const ears = new AbortController()
    const on = { signal: ears.signal }
    element.addEventListener('pointerdown', onDown, on)
    element.addEventListener('pointermove', onMove, on)
    element.addEventListener('pointerup', onUp, on)
    element.addEventListener('pointercancel', onCancel, on)
    element.addEventListener('pointerleave', onLeave, on)
    element.addEventListener('contextmenu', onMenu, on)
    element.addEventListener('click', onClick, { ...on, capture: true })
    element.addEventListener('touchend', onTouchEnd, { ...on, passive: false })
    element.addEventListener('wheel', onWheel, { ...on, passive: false })
    return () => {
      clearTimeout(held)
      ears.abort()
    }
  }, [editor, viewport, mounted])
}

/** What the nearest element around says of itself: `data-card`, `data-heap`, `data-grip`. */
function dataAt(target: EventTarget | null, name: 'card' | 'heap' | 'grip' | 'handle'): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name] : undefined
}

/** Elements that lie above painted cards: cards that are elements, names of clusters, fields. */
function isOnTop(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-layer="top"]') !== null
}

function handleAt(target: EventTarget | null): Handle | undefined {
  const handle = dataAt(target, 'handle')
  return handle === 'side' || handle === 'foot' || handle === 'corner' ? handle : undefined
}

/** A button by which something is carried. */
function isGrip(target: EventTarget | null): boolean {
  return dataAt(target, 'grip') !== undefined
}

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('button, a, textarea, input, select, [data-link]') !== null
  )
}

/** The pressed card, cluster or grip, or else the table, takes the keyboard; without scrolling, for the camera alone moves things. */
function focusQuietly(target: EventTarget | null, table: HTMLElement): void {
  const card =
    target instanceof Element ? target.closest<HTMLElement>('[data-card], [data-heap], [data-grip]') : null
  const wanted = card ?? table
  wanted.focus({ preventScroll: true })
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}

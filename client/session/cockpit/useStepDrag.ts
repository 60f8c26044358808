import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { StepDrag } from './StepDrag.ts'

/** So near an edge of the list, in pixels, it scrolls while a step is carried there. */
const edge = 36
const perFrame = 8

interface Hand {
  readonly take: (step: string, y: number) => void
  readonly move: (y: number) => void
}

/** Carrying steps of a list: where its rows stand is read from the page, and it scrolls at its edges. */
export function useStepDrag(list: RefObject<HTMLElement | null>): {
  readonly drag: StepDrag
  readonly hand: Hand
} {
  const drag = useMemo(() => new StepDrag(), [])
  const pointer = useRef(0)

  const hand = useMemo((): Hand => {
    const inList = (y: number) => {
      const { current } = list
      return current ? y - current.getBoundingClientRect().top + current.scrollTop : y
    }
    return {
      take(step, y) {
        const rows = [...(list.current?.children ?? [])].flatMap(row =>
          row instanceof HTMLElement && row.dataset.step !== undefined
            ? [{ step: row.dataset.step, top: row.offsetTop, height: row.offsetHeight }]
            : [],
        )
        pointer.current = y
        drag.take(step, inList(y), rows)
      },
      move(y) {
        pointer.current = y
        drag.move(inList(y))
      },
    }
  }, [drag, list])

  useEffect(() => {
    let frame = 0
    const scroll = () => {
      const { current } = list
      if (!drag.held.current || !current) {
        frame = 0
        return
      }
      const scroller = scrollerOf(current)
      const { top, bottom } = scroller.getBoundingClientRect()
      const by = pointer.current < top + edge ? -perFrame : pointer.current > bottom - edge ? perFrame : 0
      if (by !== 0) {
        scroller.scrollTop += by
        hand.move(pointer.current)
      }
      frame = requestAnimationFrame(scroll)
    }
    const release = drag.held.subscribe(() => {
      if (frame === 0 && drag.held.current) frame = requestAnimationFrame(scroll)
    })
    return () => {
      release()
      cancelAnimationFrame(frame)
    }
  }, [drag, hand, list])

  return { drag, hand }
}

/** The list itself, or what it lies in: on a phone the whole panel scrolls. */
function scrollerOf(list: HTMLElement): HTMLElement {
  let scroller = list
  while (scroller.parentElement && !canScroll(scroller)) scroller = scroller.parentElement
  return scroller
}

function canScroll(element: HTMLElement): boolean {
  return (
    element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)
  )
}

import { useEffect } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { ToolState } from '#client/editor/tools/ToolState.ts'

/** A frame after a long pause must not throw the table about. */
const longestFrameMs = 50

const scrolling: ReadonlySet<ToolState['name']> = new Set(['translating', 'resizing', 'lasso', 'shifting'])

/** Lends the editor frames while a hand holds something, so that the table can move under it at the edges. */
export function useEdgeScroll(): void {
  const { tools } = useEditor()
  useEffect(() => {
    let frame = 0
    let last = 0
    const step = (now: number) => {
      tools.scrollAtEdge(Math.min(longestFrameMs, now - last))
      last = now
      frame = requestAnimationFrame(step)
    }
    const follow = () => {
      const { current } = tools.doing
      const wanted = scrolling.has(current)
      if (wanted && frame === 0) {
        last = performance.now()
        frame = requestAnimationFrame(step)
      } else if (!wanted) {
        cancelAnimationFrame(frame)
        frame = 0
      }
    }
    const release = tools.doing.subscribe(follow)
    return () => {
      release()
      cancelAnimationFrame(frame)
    }
  }, [tools])
}

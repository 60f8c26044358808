import { useEffect, useEffectEvent } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { stepNow } from '#shared/session/course/stepNow.ts'
import { lookAtStep } from './stepPlace.ts'
import { useSession } from './useSession.ts'

/** Looks at where the group is, or at everything, when the room for it has changed; `again` names such a change. */
export function useGroupPlace(again: unknown): void {
  const editor = useEditor()
  const view = useSession()
  const look = useEffectEvent(() => {
    const step = stepNow(view)
    if (!step || !lookAtStep(editor, step.targets)) editor.looking.zoomToAll()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change anew
  useEffect(() => {
    // The table is measured between this and the next frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(look)
    })
    return () => cancelAnimationFrame(frame)
  }, [again])
}

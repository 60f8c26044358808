import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { BoardView } from '#client/panels/boardViews.ts'
import type { Cell } from '#client/wire/Cell.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import { useAttending } from '../ConveningContext.tsx'
import { lookAtStep, stepPlace } from '../stepPlace.ts'
import { useSession } from '../useSession.ts'
import { Calling } from './Calling.ts'
import { isOccupied } from './isOccupied.ts'
import { lookAt } from './lookAt.ts'

export interface CallingPlace {
  readonly view: Cell<BoardView>
  readonly onTable: () => void
}

/**
 * Goes with the group: to where each step is, and to where everybody is called. Whoever moves the group sees what it
 * does, and whoever comes in is shown where it is: neither has anything to go back to. Whoever follows somebody goes
 * where they go.
 */
export function useCalling({ view: shown, onTable }: CallingPlace): Calling {
  const editor = useEditor()
  const { me } = useAttending()
  const view = useSession()
  const calling = useMemo(() => new Calling({ editor, view: shown, isBusy: isOccupied }), [editor, shown])
  const step = stepNow(view)
  const { summons, following } = view.attention
  const follows = following[me.id] !== undefined

  const seenStep = useRef<string>(undefined)
  const onStep = useEffectEvent(() => {
    const isFirst = seenStep.current === undefined
    const place = step && stepPlace(editor.view.canvases, step.targets[0])
    seenStep.current = step?.id
    if (!step || !place) return
    if (place.zone !== undefined) editor.writing.lastPlace = { canvas: place.canvas, zone: place.zone }
    if (follows) return
    const go = () => void lookAtStep(editor, step.targets)
    if (isFirst || view.lastMove?.by === me.id) go()
    else calling.call({ offer: 'go', words: step.title }, { go })
  })
  useEffect(() => {
    if (step?.id !== seenStep.current) onStep()
  }, [step?.id])

  const seenSummons = useRef(summons?.at)
  const onSummons = useEffectEvent(() => {
    seenSummons.current = summons?.at
    if (!summons || summons.by === me.id || follows) return
    const go = () => {
      onTable()
      lookAt(editor, summons.to)
    }
    calling.call({ offer: 'go', words: view.people[summons.by]?.name ?? '' }, { go })
  })
  useEffect(() => {
    if (summons?.at !== seenSummons.current) onSummons()
  }, [summons?.at])

  return calling
}

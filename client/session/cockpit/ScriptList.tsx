import { useRef } from 'react'
import { useObservable } from '#client/ui/useObservable.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import styles from './Cockpit.module.css'
import { moveStep } from './moveStep.ts'
import { ScriptStepRow } from './ScriptStepRow.tsx'
import { makesRoom } from './StepDrag.ts'
import type { GripActs } from './StepGrip.tsx'
import { useStepDrag } from './useStepDrag.ts'

export interface ScriptListProps {
  /** The step that is looked at ahead of the group. */
  readonly chosen: string | undefined
  readonly onChoose: (step: string | undefined) => void
}

/** All steps: what is done, what runs, what comes. To choose one looks at it, and moves nobody. */
export function ScriptList({ chosen, onChoose }: ScriptListProps) {
  const { script, course } = useSession()
  const { command } = useCommand()
  const list = useRef<HTMLOListElement>(null)
  const { drag, hand } = useStepDrag(list)
  const held = useObservable(drag.held)
  if (!script) return null
  // Once the script has changed, by this hand or another, its rows stand where they belong.
  const carried = held && script.steps[held.from]?.id === held.step ? held : undefined

  const acts: GripActs = {
    ...hand,
    cancel: () => drag.cancel(),
    letGo() {
      const landed = drag.letGo()
      const step = script.steps.find(({ id }) => id === landed?.step)
      if (landed && step) void moveStep({ script, step, to: landed.to, command }).finally(() => drag.end())
    },
    nudge(step, by) {
      const from = script.steps.findIndex(({ id }) => id === step.id)
      return moveStep({ script, step, to: from + by, command })
    },
  }
  return (
    <ol ref={list} className={styles.steps}>
      {script.steps.map((step, index) => (
        <ScriptStepRow
          key={step.id}
          step={step}
          place={index + 1}
          isChosen={step.id === chosen}
          isCarried={carried?.step === step.id}
          shift={carried && (carried.step === step.id ? carried.by : makesRoom(index, carried))}
          grip={course.state === 'ended' ? undefined : acts}
          onChoose={() => onChoose(step.id === chosen ? undefined : step.id)}
        />
      ))}
    </ol>
  )
}

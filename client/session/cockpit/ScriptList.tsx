import { useSession } from '../useSession.ts'
import styles from './Cockpit.module.css'
import { ScriptStepRow } from './ScriptStepRow.tsx'

export interface ScriptListProps {
  /** The step that is looked at ahead of the group. */
  readonly chosen: string | undefined
  readonly onChoose: (step: string | undefined) => void
}

/** All steps: what is done, what runs, what comes. To choose one looks at it, and moves nobody. */
export function ScriptList({ chosen, onChoose }: ScriptListProps) {
  const { script } = useSession()
  return (
    <ol className={styles.steps}>
      {script?.steps.map((step, index) => (
        <ScriptStepRow
          key={step.id}
          step={step}
          place={index + 1}
          isChosen={step.id === chosen}
          onChoose={() => onChoose(step.id === chosen ? undefined : step.id)}
        />
      ))}
    </ol>
  )
}

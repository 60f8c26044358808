import { useState } from 'react'
import type { SessionScript } from '#shared/session/schema.ts'
import { useSession } from '../useSession.ts'
import styles from './Cockpit.module.css'
import { MoveFoot } from './MoveFoot.tsx'
import { OverFoot } from './OverFoot.tsx'
import { PlanLine } from './PlanLine.tsx'
import { ScriptHead } from './ScriptHead.tsx'
import { ScriptList } from './ScriptList.tsx'

export interface CockpitScriptProps {
  readonly onChooseScript: () => void
  /** Absent on a board that is a rehearsal itself. */
  readonly onRehearse: ((script: SessionScript) => void) | undefined
}

/** The script against the clock, and at its foot the one act that moves the group. */
export function CockpitScript({ onChooseScript, onRehearse }: CockpitScriptProps) {
  const { course } = useSession()
  const [chosen, setChosen] = useState<string>()
  return (
    <>
      <header className={styles.head}>
        <ScriptHead onChooseScript={onChooseScript} onRehearse={onRehearse} />
        <PlanLine />
      </header>
      <ScriptList chosen={chosen} onChoose={setChosen} />
      {course.state === 'ended' ? (
        <OverFoot onChooseScript={onChooseScript} />
      ) : (
        <MoveFoot chosen={chosen} onMoved={() => setChosen(undefined)} />
      )}
    </>
  )
}

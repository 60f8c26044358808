import { stepNow } from '#shared/session/course/stepNow.ts'
import { useAttending } from '../ConveningContext.tsx'
import { useGroupPlace } from '../useGroupPlace.ts'
import { useSession } from '../useSession.ts'
import styles from './Cockpit.module.css'
import { CockpitScript, type CockpitScriptProps } from './CockpitScript.tsx'
import { Desk } from './Desk.tsx'
import type { LeadActs } from './LeadActs.ts'

export interface CockpitProps extends CockpitScriptProps {
  readonly acts: LeadActs
}

/** Beside the board for whoever leads: the script with the one act that moves the group, and below it the desk. */
export function Cockpit({ acts, ...script }: CockpitProps) {
  const view = useSession()
  const { me } = useAttending()
  // Where a step runs the desk takes of the table's room, and to move on closes what was open for the last one.
  const ownMove = view.lastMove?.by === me.id ? view.lastMove.at : 0
  useGroupPlace(stepNow(view) ? ownMove : 'no step')
  return (
    <>
      <aside className={styles.cockpit} aria-labelledby="script-title">
        <CockpitScript {...script} />
      </aside>
      <Desk acts={acts} />
    </>
  )
}

import { useGroupPlace } from '../useGroupPlace.ts'
import styles from './Cockpit.module.css'
import { CockpitScript, type CockpitScriptProps } from './CockpitScript.tsx'
import { Desk } from './Desk.tsx'

/** Beside the board for whoever leads: the script with the one act that moves the group, and below it the desk. */
export function Cockpit(props: CockpitScriptProps) {
  useGroupPlace('opened')
  return (
    <>
      <aside className={styles.cockpit} aria-labelledby="script-title">
        <CockpitScript {...props} />
      </aside>
      <Desk />
    </>
  )
}

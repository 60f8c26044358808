import type { ScriptStep } from '#shared/session/schema.ts'
import { modeWords } from '../modeWords.ts'
import { stepIcons } from '../stepIcons.tsx'
import styles from './Strip.module.css'

/** What kind of step it is, and whether alone or together. */
export function ModeChip({ step }: { readonly step: Pick<ScriptStep, 'mode' | 'grouping'> }) {
  const Icon = stepIcons[step.mode]
  return (
    <span className={styles.mode}>
      <Icon aria-hidden="true" />
      {modeWords(step)}
    </span>
  )
}

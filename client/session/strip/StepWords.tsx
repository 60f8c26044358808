import { t } from '#client/words/t.ts'
import type { WorkingScript, WorkingStep } from '#shared/session/script/WorkingScript.ts'
import { ModeChip } from './ModeChip.tsx'
import styles from './Strip.module.css'

export interface StepWordsProps {
  readonly script: WorkingScript
  readonly step: WorkingStep
  /** The whole of the instruction, and what comes later. */
  readonly onOpen: () => void
}

/** What the group does now. A press opens the whole of it, and the way ahead. */
export function StepWords({ script, step, onOpen }: StepWordsProps) {
  const place = script.steps.indexOf(step) + 1
  return (
    <>
      <button type="button" className={styles.step} onClick={onOpen} aria-haspopup="dialog">
        <span className={styles.title}>{step.title}</span>
        <span className={styles.where}>
          {t('session.stepOf', { n: place, of: script.steps.length })}
          <span className={styles.script}> · {script.title}</span>
        </span>
      </button>
      <ModeChip step={step} />
      <p className={styles.instruction}>{step.participants}</p>
    </>
  )
}

import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { t } from '#client/words/t.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import { modeWords } from '../modeWords.ts'
import { useSession } from '../useSession.ts'
import { useTicking } from '../useTicking.ts'
import styles from './Cockpit.module.css'
import { type GripActs, StepGrip } from './StepGrip.tsx'
import { StepMenu } from './StepMenu.tsx'
import { spentMinutes } from './spentMinutes.ts'

export interface ScriptStepRowProps {
  readonly step: WorkingStep
  readonly place: number
  readonly isChosen: boolean
  readonly isCarried: boolean
  /** Pixels by which it is carried downward, or makes room for the one that is; undefined while none is carried. */
  readonly shift: number | undefined
  /** Absent once the session is over. */
  readonly grip: GripActs | undefined
  readonly onChoose: () => void
}

/** A step in the script: its number, or a tick once it is behind, what it takes, and how that went. */
export function ScriptStepRow(props: ScriptStepRowProps) {
  const { step, place, isChosen, isCarried, shift, grip, onChoose } = props
  const view = useSession()
  const { course, timings } = view
  const isNow = course.state === 'running' && course.step === step.id
  const isDone = !isNow && timings[step.id]?.began !== undefined
  const over = useTicking(now => spentMinutes(view, step, now) - step.minutes)
  const row = useRef<HTMLLIElement>(null)

  useEffect(() => {
    if (isNow && row.current) keepInSight(row.current)
  }, [isNow])

  return (
    <li
      ref={row}
      className={styles.step}
      data-step={step.id}
      data-carried={isCarried || undefined}
      data-shifting={shift === undefined ? undefined : true}
      data-now={isNow || undefined}
      data-done={isDone || undefined}
      data-chosen={isChosen || undefined}
      aria-current={isNow ? 'step' : undefined}
      style={shift ? { translate: `0 ${shift}px` } : undefined}
    >
      {grip && <StepGrip step={step} acts={grip} />}
      <button type="button" className={styles.choose} aria-expanded={isChosen} onClick={onChoose}>
        <span className={styles.place}>
          {isDone ? <Check role="img" aria-label={t('session.stepDone')} /> : place}
        </span>
        <span className={styles.stepWords}>
          <span className={styles.stepTitle}>{step.title}</span>
          {isNow && <span className={styles.stepMode}>{modeWords(step)}</span>}
        </span>
        <span className={styles.minutes}>
          {t('session.minutes', { n: step.minutes })}
          {(isDone || isNow) && over > 0 && <span className={styles.over}> +{over}</span>}
        </span>
      </button>
      <StepMenu step={step} place={place} />
      {isChosen && (
        <div className={styles.details}>
          {!isNow && <p className={styles.stepMode}>{modeWords(step)}</p>}
          {step.participants && <p>{step.participants}</p>}
          {step.facilitator && (
            <p className={styles.note}>
              <strong>{t('session.onlyYou')}</strong> {step.facilitator}
            </p>
          )}
        </div>
      )}
    </li>
  )
}

/** Scrolls the list alone: whatever it lies in stays where one has put it. */
function keepInSight(row: HTMLElement): void {
  const list = row.parentElement
  if (!list) return
  const over = row.getBoundingClientRect()
  const within = list.getBoundingClientRect()
  if (over.top < within.top) list.scrollTop += over.top - within.top
  else if (over.bottom > within.bottom) list.scrollTop += over.bottom - within.bottom
}

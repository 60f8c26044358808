import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { t } from '#client/words/t.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import styles from './Cockpit.module.css'

/** What the list does with a row that is carried; `y` is in pixels of the window. */
export interface GripActs {
  readonly take: (step: string, y: number) => void
  readonly move: (y: number) => void
  readonly letGo: () => void
  readonly cancel: () => void
  /** By keys, one place up or down; resolves once it stands there. */
  readonly nudge: (step: WorkingStep, by: -1 | 1) => Promise<void>
}

/** By which a step is carried to another place of the script, by mouse, finger or arrow keys. */
export function StepGrip({ step, acts }: { readonly step: WorkingStep; readonly acts: GripActs }) {
  const button = useRef<HTMLButtonElement>(null)

  async function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') acts.cancel()
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (by === undefined) return
    event.preventDefault()
    await acts.nudge(step, by)
    // The row has moved in the page, and what moves loses the focus.
    button.current?.focus()
  }

  function onPointerDown(event: PointerEvent<HTMLButtonElement>) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    acts.take(step.id, event.clientY)
  }

  return (
    <button
      ref={button}
      type="button"
      className={styles.grip}
      aria-label={t('session.stepGrip', { step: step.title })}
      onKeyDown={event => void onKey(event)}
      onPointerDown={onPointerDown}
      onPointerMove={event => acts.move(event.clientY)}
      onPointerUp={acts.letGo}
      onPointerCancel={acts.cancel}
      onLostPointerCapture={acts.cancel}
    >
      <GripVertical aria-hidden="true" />
    </button>
  )
}

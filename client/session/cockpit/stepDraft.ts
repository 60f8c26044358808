import { t } from '#client/words/t.ts'
import { mostMinutes, type Naming, type ScriptStep, type StepMode } from '#shared/session/schema.ts'
import type { StepChange } from '#shared/session/script/StepChange.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'

export const reaches = ['all', 'own', 'none'] as const

export type OwnPermissions = NonNullable<ScriptStep['permissions']>

/** A step while it is being written: what is typed stays as it was typed. */
export interface StepDraft {
  readonly title: string
  readonly minutes: string
  readonly mode: StepMode
  readonly grouping: '' | NonNullable<ScriptStep['grouping']>
  readonly target: string
  /** Places beside the first, kept as they were. */
  readonly further: readonly string[]
  readonly participants: string
  readonly facilitator: string
  readonly permissions: OwnPermissions
  /** Whether cards that are written in private will bear names; they do where nothing is said. */
  readonly naming: '' | Naming
}

export const blankStep: StepDraft = {
  title: '',
  minutes: '5',
  mode: 'discuss',
  grouping: 'all',
  target: '',
  further: [],
  participants: '',
  facilitator: '',
  permissions: {},
  naming: '',
}

export function draftOf(step: ScriptStep): StepDraft {
  const [target = '', ...further] = step.targets
  return {
    title: step.title,
    minutes: String(step.minutes),
    mode: step.mode,
    grouping: step.grouping ?? '',
    target,
    further,
    participants: step.participants ?? '',
    facilitator: step.facilitator ?? '',
    permissions: step.permissions ?? {},
    naming: step.naming ?? '',
  }
}

/** What is wrong with it, field by field, in words that say what to do. */
export function whyNotDraft({ title, minutes }: StepDraft): {
  readonly title?: string
  readonly minutes?: string
} {
  return {
    ...(title.trim() === '' && { title: t('session.field.titleMissing') }),
    ...(!isMinutes(minutes) && { minutes: t('session.field.minutesWrong', { most: mostMinutes }) }),
  }
}

/** The whole draft as a change of a step: what was emptied is taken away. */
export function changeFrom(draft: StepDraft): StepChange {
  const hasOwn = Object.keys(draft.permissions).length > 0
  return {
    ...head(draft),
    grouping: draft.grouping || null,
    participants: draft.participants.trim() || null,
    facilitator: draft.facilitator.trim() || null,
    permissions: hasOwn ? draft.permissions : null,
    naming: draft.naming || null,
  }
}

export function stepFrom(draft: StepDraft, id: WorkingStep['id']): WorkingStep {
  const participants = draft.participants.trim()
  const facilitator = draft.facilitator.trim()
  return {
    ...head(draft),
    id,
    ...(draft.grouping && { grouping: draft.grouping }),
    ...(participants && { participants }),
    ...(facilitator && { facilitator }),
    ...(Object.keys(draft.permissions).length > 0 && { permissions: draft.permissions }),
    ...(draft.naming && { naming: draft.naming }),
  }
}

function head({ title, minutes, mode, target, further }: StepDraft) {
  return {
    title: title.trim(),
    minutes: Number(minutes),
    mode,
    targets: target === '' ? [] : [target, ...further.filter(place => place !== target)],
  }
}

function isMinutes(typed: string): boolean {
  const minutes = Number(typed)
  return typed.trim() !== '' && Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes
}

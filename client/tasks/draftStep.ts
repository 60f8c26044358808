import type { DraftsDeskProps } from '#client/drafting/DraftsDesk.tsx'
import type { Tasks } from './Tasks.ts'

/** The step in which one writes in private now. */
export function draftStep({ step, places }: Pick<Tasks, 'step' | 'places'>): DraftsDeskProps['step'] {
  if (step?.mode !== 'write' || places.length === 0) return undefined
  return { id: step.id, places, naming: step.naming ?? 'named' }
}

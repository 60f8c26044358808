import { announce } from '#client/ui/announcements.ts'
import { t } from '#client/words/t.ts'
import type { WorkingScript, WorkingStep } from '#shared/session/script/WorkingScript.ts'
import type { Command } from '../useCommand.ts'

export interface MoveStep {
  readonly script: WorkingScript
  readonly step: WorkingStep
  /** The place that it gets, from 0. */
  readonly to: number
  readonly command: Command
}

/** Another place in the script; beyond its ends nothing happens. */
export async function moveStep({ script, step, to, command }: MoveStep): Promise<void> {
  const others = script.steps.filter(({ id }) => id !== step.id)
  if (others.length === script.steps.length || to < 0 || to > others.length) return
  const follower = others[to]
  if (await command('script.reorder', { step: step.id, ...(follower && { before: follower.id }) }))
    announce(t('session.stepMoved', { step: step.title, n: to + 1 }))
}

import { announce } from '#client/ui/announcements.ts'
import { t } from '#client/words/t.ts'
import type { WorkingScript, WorkingStep } from '#shared/session/script/WorkingScript.ts'
import type { Command } from '../useCommand.ts'

export interface MoveStep {
  readonly script: WorkingScript
  readonly step: WorkingStep
  readonly by: -1 | 1
  readonly command: Command
}

/** One place up or down in the script; at its ends nothing happens. */
export async function moveStep({ script, step, by, command }: MoveStep): Promise<void> {
  const from = script.steps.findIndex(({ id }) => id === step.id)
  const to = from + by
  if (from < 0 || to < 0 || to >= script.steps.length) return
  const follower = script.steps[by > 0 ? to + 1 : to]
  if (await command('script.reorder', { step: step.id, ...(follower && { before: follower.id }) }))
    announce(t('session.stepMoved', { step: step.title, n: to + 1 }))
}

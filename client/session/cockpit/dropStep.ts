import { toast } from '#client/ui/toast.ts'
import { t } from '#client/words/t.ts'
import type { WorkingScript, WorkingStep } from '#shared/session/script/WorkingScript.ts'
import type { Command } from '../useCommand.ts'
import { newStepId } from './newStepId.ts'

export interface DropStep {
  readonly script: WorkingScript
  readonly step: WorkingStep
  readonly command: Command
}

/** Takes a step out of the script; undo puts it back where it was, as a new step with the same words. */
export async function dropStep({ script, step, command }: DropStep): Promise<void> {
  const follower = script.steps[script.steps.indexOf(step) + 1]
  if (!(await command('script.drop', { step: step.id }))) return
  toast(t('session.stepDropped', { step: step.title }), {
    undo: () =>
      void command('script.add', {
        step: { ...step, id: newStepId() },
        ...(follower && { before: follower.id }),
      }),
  })
}

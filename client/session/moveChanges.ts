import { t } from '#client/words/t.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'

/** What changes for the group when it comes to a step: to be read before anybody is moved. */
export function moveChanges({ mode, minutes, permissions }: WorkingStep): string {
  const usual = t(`session.does.${mode}`)
  const does = permissions ? t('session.doesOwn', { does: usual }) : usual
  return `${does} ${t('session.timerFrom', { n: minutes })}`
}

import { t } from '#client/words/t.ts'
import type { ScriptStep } from '#shared/session/schema.ts'

/** How a step works, in a few words: "Write in threes". */
export function modeWords({ mode, grouping }: Pick<ScriptStep, 'mode' | 'grouping'>): string {
  const does = t(`session.mode.${mode}`)
  return grouping ? `${does} ${t(`session.grouping.${grouping}`)}` : does
}

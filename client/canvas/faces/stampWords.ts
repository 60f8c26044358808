import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

/** What the stamp on a statement says; the version of an adopted one stands below it. */
export function stampWords({ fields: { status, version } }: CardSnapshot): {
  readonly words: string
  readonly version?: number
} {
  const number = typeof version === 'number' ? version : 1
  if (status === 'adopted') return { words: t('canvas.adopted'), version: number }
  return { words: status === 'working_draft' ? t('canvas.workingDraft') : t('canvas.draft', { n: number }) }
}

import { t } from '#client/words/t.ts'
import type { PayloadOf } from '#shared/session/commandTable.ts'

/** A script of one's own, to be written. */
export function emptyScript(): PayloadOf<'script.choose'>['script'] {
  return {
    id: 'own',
    title: t('session.ownTitle'),
    size: t('session.ownSize'),
    purpose: t('session.ownPurpose'),
    steps: [],
  }
}

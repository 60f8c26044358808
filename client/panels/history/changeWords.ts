import { t } from '#client/words/t.ts'
import type { ActDone } from '#shared/protocol/history.ts'

/** What something would come to, or came to, one sentence a kind; none if it changes nothing. */
export function changeWords({ changes, cardsKept }: Omit<ActDone, 'seq'>): readonly string[] {
  const { cardsBack, cardsGone, cardsChanged, others } = changes
  return [
    cardsBack > 0 && t('history.cardsBack', { n: cardsBack }),
    cardsChanged > 0 && t('history.cardsChanged', { n: cardsChanged }),
    cardsGone > 0 && t('history.cardsGone', { n: cardsGone }),
    others > 0 && t('history.others', { n: others }),
    cardsKept > 0 && t('history.cardsKept', { n: cardsKept }),
  ].filter(words => words !== false)
}

export function isNothing({ changes }: Pick<ActDone, 'changes'>): boolean {
  return Object.values(changes).every(count => count === 0)
}

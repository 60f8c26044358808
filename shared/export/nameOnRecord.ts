import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { headcountOf } from '#shared/canvases/members.ts'

/**
 * What a card is called in a record. People's names have been through `withConsent`; a group is a number of people
 * there, whatever it calls itself.
 */
export function nameOnRecord(card: CardSnapshot): string {
  return card.kind === 'group' ? `a group of ${headcountOf(card)}` : card.text.trim()
}

import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { headcountOf } from '#shared/canvases/members.ts'
import { isListed } from './withConsent.ts'
import { counted } from './words.ts'

/** What a card is called in a record; its name has been through `withConsent`. Of a group one wants to know how many. */
export function nameOnRecord(card: CardSnapshot): string {
  const name = card.text.trim()
  return card.kind === 'group' && isListed(card)
    ? `${name} (${counted(headcountOf(card), 'person', 'people')})`
    : name
}

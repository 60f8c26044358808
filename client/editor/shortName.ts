import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

const longest = 40

/** What a card is called in a sentence: its first words, or its kind if it has none. */
export function shortName(card: CardSnapshot): string {
  const text = card.text.replaceAll(/\s+/g, ' ').trim()
  if (text === '') return t(`kind.${card.kind}`)
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}

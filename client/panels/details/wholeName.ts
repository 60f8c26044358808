import { kindLabel } from '#client/words/labels.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

/** What a card says, in one line; its kind if it says nothing. For lists that cut by lines, not by letters. */
export function wholeName({ text, kind }: CardSnapshot): string {
  return text.replaceAll(/\s+/g, ' ').trim() || kindLabel(kind)
}

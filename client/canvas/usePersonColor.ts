import { useAuthor } from '#client/editor/hooks.ts'
import type { CardId } from '#shared/board/ids.ts'

const colors = 12

/** A person's colour, 0 to 11: as the roster has it, else one that always belongs to this id. */
export function usePersonColor(id: CardId): number {
  return (useAuthor(id)?.color ?? hash(id)) % colors
}

function hash(text: string): number {
  let sum = 7
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) >>> 0
  return sum
}

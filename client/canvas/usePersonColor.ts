import { useAuthor } from '#client/editor/hooks.ts'
import { colorOfPerson } from '#shared/board/colorOfPerson.ts'
import type { CardId } from '#shared/board/ids.ts'

export function usePersonColor(id: CardId): number {
  return colorOfPerson(id, useAuthor(id))
}

import type { CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { dropScene, landings } from '../drop.ts'
import type { Editor } from '../Editor.ts'
import { settleCards } from './settleCards.ts'

/** Moves cards a little by the arrow keys; where one of them cannot lie all stay. Quick presses are one undo step. */
export function nudgeCards(editor: Editor, ids: readonly CardId[], by: Vector): void {
  const found = landings(dropScene(editor), { ids, by })
  for (const one of found) {
    if (!one.lands && one.why === 'not-permitted') return void editor.refuses(one.reason)
  }
  const placements = found.flatMap(one => (one.lands ? [one.placement] : []))
  if (placements.length === found.length) settleCards(editor, placements, { quick: true })
}

import type { CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'

/** How far each card is carried at the moment, by oneself or by others; one's own hand is the stronger. */
export function carriedCards({ others, drag }: Pick<Editor, 'others' | 'drag'>): ReadonlyMap<CardId, Vector> {
  const carried = new Map<CardId, Vector>()
  for (const { drag: theirs } of others.current.values())
    for (const id of theirs?.cards ?? []) if (theirs) carried.set(id, theirs.by)
  const own = drag.state.current
  for (const id of own?.ids ?? []) if (own) carried.set(id, own.by)
  return carried
}

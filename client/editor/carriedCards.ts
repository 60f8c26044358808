import type { CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'

type Hands = Pick<Editor, 'others' | 'gliding' | 'drag'>

/** How far each card is carried at the moment, by oneself or by others; one's own hand is the stronger. */
export function carriedCards({ others, gliding, drag }: Hands): ReadonlyMap<CardId, Vector> {
  const carried = new Map<CardId, Vector>()
  for (const [client, { drag: theirs }] of others.current) {
    for (const id of theirs?.cards ?? []) {
      const by = gliding.loadOf(client, id)
      if (by) carried.set(id, by)
    }
  }
  const own = drag.state.current
  for (const id of own?.ids ?? []) if (own) carried.set(id, own.by)
  return carried
}

import { useRef } from 'react'
import { useDerived } from '#client/editor/hooks.ts'
import type { CardId } from '#shared/board/ids.ts'

/** The cards of people by the names on them; the same map until one of them changes. */
export function usePeopleByName(): ReadonlyMap<string, CardId> {
  const known = useRef<{ readonly key: string; readonly people: ReadonlyMap<string, CardId> }>(undefined)
  return useDerived(view => {
    const people = new Map<string, CardId>()
    for (const { kind, text, id } of view.cards.values())
      if (kind === 'person' && text.trim() !== '') people.set(text.trim(), id)
    const key = JSON.stringify([...people])
    if (known.current?.key !== key) known.current = { key, people }
    return known.current.people
  })
}

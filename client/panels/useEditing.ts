import { useMemo } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'

/** Which card is being written by which others; one person in two tabs counts once. */
export function useEditing(): ReadonlyMap<CardId, readonly PresenceUser[]> {
  const others = useObservable(useEditor().others)
  return useMemo(() => {
    const byCard = new Map<CardId, Map<string, PresenceUser>>()
    for (const { user, editing } of others.values()) {
      if (!editing) continue
      const people = byCard.get(editing.card) ?? new Map<string, PresenceUser>()
      byCard.set(editing.card, people.set(user.id, user))
    }
    return new Map([...byCard].map(([card, people]) => [card, [...people.values()]]))
  }, [others])
}

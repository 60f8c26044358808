import { useEffect, useMemo, useRef } from 'react'
import type { Editor } from '#client/editor/Editor.ts'
import { type Person, peopleOf } from '#client/panels/people.ts'
import { announce } from '#client/ui/announcements.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { t } from '#client/words/t.ts'
import type { BoardInfo, Participant } from '#shared/protocol/http.ts'
import { useRoster } from './useRoster.ts'

export interface PeopleSources {
  readonly info: BoardInfo
  readonly connection: BoardConnection
  readonly editor: Editor
  /** Whether the list of all is looked at. */
  readonly isOpen: boolean
}

export interface People {
  readonly me: Participant
  readonly people: readonly Person[]
  readonly removed: readonly Participant[]
  /** After a change that the server was asked for. */
  readonly askAgain: () => void
}

/** Everybody on the board; tells the editor their names and colours, and says who comes and goes. */
export function usePeople({ info, connection, editor, isOpen }: PeopleSources): People {
  const here = useObservable(connection.here)
  const self = useObservable(connection.self)
  const { role } = useObservable(connection.rules)
  const { roster, askAgain } = useRoster(info, { isOpen, here })
  const told = roster.participants.find(({ id }) => id === self.id)
  const me = useMemo(() => ({ ...told, ...self, role }), [told, self, role])
  const people = useMemo(() => peopleOf(me, roster.participants, here), [me, roster.participants, here])

  useEffect(() => {
    const known = [...roster.authors, ...people]
    editor.authors.set(new Map(known.map(({ id, name, color }) => [id, { name, color }])))
  }, [editor, roster.authors, people])

  useComingsAndGoings(people)
  return { me, people, removed: roster.removed, askAgain }
}

function useComingsAndGoings(people: readonly Person[]): void {
  const before = useRef<ReadonlyMap<string, string>>(undefined)
  useEffect(() => {
    const here = new Map(people.filter(({ here }) => here).map(({ id, name }) => [id, name]))
    const was = before.current
    before.current = here
    if (!was) return
    for (const [id, name] of here) if (!was.has(id)) announce(t('roster.joined', { name }))
    for (const [id, name] of was) if (!here.has(id)) announce(t('roster.left', { name }))
  }, [people])
}

import { useEffect, useMemo, useRef } from 'react'
import type { Editor } from '#client/editor/Editor.ts'
import { type Person, peopleOf } from '#client/panels/people.ts'
import { announce } from '#client/ui/announcements.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { t } from '#client/words/t.ts'
import type { BoardInfo, Participant } from '#shared/protocol/http.ts'

export interface PeopleSources {
  readonly info: BoardInfo
  readonly me: Participant
  readonly connection: BoardConnection
  readonly editor: Editor
}

/** Everybody on the board; tells the editor their names and colours, and says who comes and goes. */
export function usePeople({ info, me, connection, editor }: PeopleSources): readonly Person[] {
  const others = useObservable(connection.here)
  const people = useMemo(() => peopleOf(me, info.participants, others), [me, info.participants, others])

  useEffect(() => {
    const named = [...info.authors, ...people].map(({ id, name, color }) => [id, { name, color }] as const)
    editor.authors.set(new Map(named))
  }, [editor, info.authors, people])

  useComingsAndGoings(people)
  return people
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

import { useEffect, useEffectEvent } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { OwnWay } from '#client/editor/Following.ts'
import { announce } from '#client/ui/announcements.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import type { Calling } from '../attention/Calling.ts'
import type { CallingPlace } from '../attention/useCalling.ts'
import { useAttending } from '../ConveningContext.tsx'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'

/**
 * Goes along with whomever the session says that one follows, and tells it when one goes one's own way: by hand, by
 * Escape, or to another view. Whoever is shown around while they type is asked first.
 */
export function useFollowing(calling: Calling, { view, onTable }: CallingPlace): void {
  const editor = useEditor()
  const { me } = useAttending()
  const { command } = useCommand()
  const { attention, people } = useSession()
  const { following } = editor
  const whom = attention.following[me.id]
  const shown = useObservable(view)
  const isFollowing = useObservable(following.whom) !== undefined
  const stop = () => void command('attention.follow', {})

  const begin = useEffectEvent((person: string) => {
    const name = people[person]?.name ?? ''
    const go = () => {
      onTable()
      following.follow(person)
      announce(t('follow.spoken', { name }), { urgent: true })
    }
    if (attention.guide === person) calling.call({ offer: 'follow', name }, { go, stay: stop })
    else calling.bring(go)
  })
  const end = useEffectEvent((person: string) => {
    if (following.whom.current === undefined) return
    following.stop()
    calling.arrive()
    const { name = '', attendance } = people[person] ?? {}
    announce(attendance === 'left' ? t('follow.left', { name }) : t('follow.over'), { urgent: true })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a document that takes the place of another is followed anew
  useEffect(() => {
    if (whom === undefined) return
    begin(whom)
    return () => end(whom)
  }, [whom, following])

  const onOwnWay = useEffectEvent((way: OwnWay) => {
    stop()
    announce(t('follow.over'))
    if (way === 'works') calling.stay()
    else calling.arrive()
  })
  useEffect(() => following.ended.add(onOwnWay), [following])

  const onView = useEffectEvent(() => {
    if (shown !== 'table' && following.whom.current !== undefined) stop()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the view changes, and only then
  useEffect(() => onView(), [shown])

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || hasOwnEscape(event.target)) return
    event.preventDefault()
    stop()
  })
  useEffect(() => {
    if (!isFollowing) return
    // Before the table: one press does one thing.
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [isFollowing])
}

function hasOwnEscape(target: EventTarget | null): boolean {
  const own =
    'aside, [role="dialog"], [role="menu"], [role="listbox"], [role="application"], input, textarea, [contenteditable]'
  return target instanceof Element && target.closest(own) !== null
}

import { useEffect, useEffectEvent, useRef } from 'react'
import { announce } from '#client/ui/announcements.ts'
import { toast } from '#client/ui/toast.ts'
import { t } from '#client/words/t.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import type { SessionEvent } from '#shared/session/SessionEvent.ts'
import { readTimer } from '#shared/session/timer/readTimer.ts'
import { useAttending } from './ConveningContext.tsx'
import { chime } from './sound.ts'
import { useCommand } from './useCommand.ts'
import { useSession } from './useSession.ts'
import { useTicking } from './useTicking.ts'

/** What one should not miss, though one may look elsewhere: a new step, the time running out, having the floor. */
export function useSessionVoice(): void {
  const view = useSession()
  const { me, convening } = useAttending()
  const { command } = useCommand()
  const step = stepNow(view)
  const { timer, floor, course } = view

  const before = useRef(step?.id)
  useEffect(() => {
    if (before.current === step?.id) return
    before.current = step?.id
    if (step)
      announce(t('session.nowIn', { step: step.title, words: step.participants ?? '' }), { urgent: true })
  }, [step])

  const tone = useTicking(now => (timer.state === 'running' ? readTimer(timer, now)?.tone : undefined))
  const heard = useRef(tone)
  useEffect(() => {
    const former = heard.current
    heard.current = tone
    if (tone === undefined || tone === 'calm' || former === undefined || former === tone) return
    announce(t(`session.spoken.${tone}`), { urgent: tone === 'over' })
    if (tone === 'over') chime()
  }, [tone])

  const onHappened = useEffectEvent((event: SessionEvent) => {
    if (event.type === 'ready-reset' && event.by !== me.id) toast(t('session.readyAskedAnew'))
    if (event.type !== 'knocked') return
    const { person, name } = event
    const admit = () => void command('door.admit', { people: [person] })
    toast(t('session.knocked', { name }), { action: { label: t('session.admit'), run: admit } })
  })
  useEffect(() => convening.happened.add(onHappened), [convening])

  const hasFloor = floor === me.id
  useEffect(() => {
    if (hasFloor) toast(t('session.yourFloor'))
  }, [hasFloor])

  const isOver = useRef(course.state === 'ended')
  useEffect(() => {
    const was = isOver.current
    isOver.current = course.state === 'ended'
    if (!was && isOver.current) announce(t('session.over'), { urgent: true })
  }, [course.state])
}

import { Pointer } from 'lucide-react'
import { announce } from '#client/ui/announcements.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { mayPoint } from '#shared/session/attention/AttentionState.ts'
import { useAttending } from '../ConveningContext.tsx'
import { useSession } from '../useSession.ts'
import { laserOf } from './Laser.ts'

/** Takes the laser pointer in the hand, and puts it down. Whoever may not point has none. */
export function LaserButton() {
  const { convening, me } = useAttending()
  const { attention } = useSession()
  const laser = laserOf(convening, me.id)
  const isHeld = useObservable(laser.held)
  if (!mayPoint(attention, me.role)) return null

  function turn() {
    if (isHeld) laser.putDown()
    else {
      laser.take()
      announce(t('session.laserTaken'))
    }
  }

  return (
    <IconButton label={t('session.laser')} aria-pressed={isHeld} onClick={turn}>
      <Pointer aria-hidden="true" />
    </IconButton>
  )
}

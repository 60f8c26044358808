import { useEffect, useEffectEvent } from 'react'
import { useObservable } from '#client/ui/useObservable.ts'
import { mayPoint } from '#shared/session/attention/AttentionState.ts'
import { useAttending } from '../ConveningContext.tsx'
import { useSession } from '../useSession.ts'
import { laserOf } from './Laser.ts'
import { LaserDots } from './LaserDots.tsx'
import { LaserGlass } from './LaserGlass.tsx'

export interface LasersProps {
  readonly isTable: boolean
  readonly onTable: () => void
}

/** Where people point, and while one holds the laser oneself, the glass over the table that feels where. */
export function Lasers({ isTable, onTable }: LasersProps) {
  const { convening, me } = useAttending()
  const { attention, course } = useSession()
  const laser = laserOf(convening, me.id)
  const isHeld = useObservable(laser.held)
  const mayHold = course.state === 'running' && mayPoint(attention, me.role)

  // Whoever takes it turns to the table; whoever turns to another view, or may point no more, puts it down.
  const onHeld = useEffectEvent(() => {
    if (laser.held.current && !isTable) onTable()
  })
  useEffect(() => laser.held.subscribe(() => onHeld()), [laser])
  useEffect(() => (isTable ? () => laser.putDown() : undefined), [laser, isTable])
  useEffect(() => {
    if (!mayHold) laser.putDown()
  }, [laser, mayHold])

  if (!isTable) return null
  return (
    <>
      <LaserDots />
      {isHeld && <LaserGlass laser={laser} />}
    </>
  )
}

import { Hand } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { t } from '#client/words/t.ts'
import { handsInOrder } from '#shared/session/hands/handsInOrder.ts'
import { useAttending } from '../ConveningContext.tsx'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import styles from './RaisedHand.module.css'

/** That somebody has raised their hand, and whose turn it is when; they and those who lead take it down here. */
export function RaisedHand({ id, name }: { readonly id: string; readonly name: string }) {
  const view = useSession()
  const { me, leads } = useAttending()
  const { command } = useCommand()
  const place = handsInOrder(view).indexOf(id) + 1
  if (place === 0) return null
  const words = t('session.handPlace', { n: place })
  if (!leads && id !== me.id)
    return (
      <span className={styles.hand} role="img" aria-label={words}>
        <Hand /> {place}
      </span>
    )
  const label = `${words}. ${t('session.lowerHand', { name })}`
  return (
    <Tooltip label={label}>
      <Button
        tone="quiet"
        className={styles.hand ?? ''}
        aria-label={label}
        onClick={() => command('hand.lower', { person: id })}
      >
        <Hand aria-hidden="true" /> {place}
      </Button>
    </Tooltip>
  )
}

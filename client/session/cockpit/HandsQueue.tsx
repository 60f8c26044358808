import { Hand, Mic } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { Disc } from '#client/ui/Disc.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import { handsInOrder } from '#shared/session/hands/handsInOrder.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import styles from './Desk.module.css'

/** Whose turn it is: those first who have not been heard yet. */
export function HandsQueue() {
  const view = useSession()
  const { command } = useCommand()
  const queue = handsInOrder(view)
  const { floor, people } = view
  const speaking = floor === undefined ? undefined : people[floor]
  if (queue.length === 0 && !speaking)
    return (
      <p className={styles.fact}>
        <Hand aria-hidden="true" />
        {t('session.noHands')}
      </p>
    )
  return (
    <ol className={styles.hands} aria-label={t('session.hands')}>
      {speaking && (
        <li className={styles.hand}>
          <Mic role="img" aria-label={t('session.hasFloor')} />
          <span className={styles.name}>{speaking.name}</span>
          <Button tone="quiet" onClick={() => command('floor.free', {})}>
            {t('session.freeFloor')}
          </Button>
        </li>
      )}
      {queue.map(id => {
        const person = people[id]
        return person ? (
          <li key={id} className={styles.hand}>
            <Disc name={person.name} color={person.color} size="s" />
            <span className={styles.name}>
              {person.name}
              {person.heard === 0 && <small>{t('session.notHeard')}</small>}
            </span>
            <Button onClick={() => command('hand.call', { person: id })}>{t('session.call')}</Button>
            <IconButton
              label={t('session.lowerHand', { name: person.name })}
              onClick={() => command('hand.lower', { person: id })}
            >
              <Hand />
            </IconButton>
          </li>
        ) : null
      })}
    </ol>
  )
}

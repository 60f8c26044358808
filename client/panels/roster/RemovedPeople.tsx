import { RotateCcw } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { Disc } from '#client/ui/Disc.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import type { Participant } from '#shared/protocol/http.ts'
import styles from './RosterPanel.module.css'
import { usePersonActions } from './usePersonActions.ts'

export interface RemovedPeopleProps {
  readonly board: string
  readonly people: readonly Participant[]
  readonly onChanged: () => void
  /** What they did is to be taken back. */
  readonly onTakeBack: (person: Participant) => void
}

/** Those who were sent away, and the way back for them. */
export function RemovedPeople({ board, people, onChanged, onTakeBack }: RemovedPeopleProps) {
  const { readmit } = usePersonActions({ board, onChanged })
  return (
    <section aria-labelledby="roster-removed">
      <h3 id="roster-removed" className={styles.heading}>
        {t('roster.removed')} <span className={styles.count}>{people.length}</span>
      </h3>
      <ul>
        {people.map(person => (
          <li key={person.id} className={styles.person} data-away="true">
            <Disc name={person.name} color={person.color} away />
            <span className={styles.name}>{person.name}</span>
            <IconButton
              label={t('roster.takeBackNamed', { name: person.name })}
              onClick={() => onTakeBack(person)}
            >
              <RotateCcw aria-hidden="true" />
            </IconButton>
            <Button
              tone="quiet"
              aria-label={t('roster.readmitNamed', { name: person.name })}
              onClick={() => readmit(person)}
            >
              {t('roster.readmit')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

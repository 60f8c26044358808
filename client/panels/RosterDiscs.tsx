import { Disc } from '#client/ui/Disc.tsx'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { t } from '#client/words/t.ts'
import type { Person } from './people.ts'
import styles from './RosterDiscs.module.css'

const most = 6

export interface RosterDiscsProps {
  readonly people: readonly Person[]
  readonly onOpen: () => void
}

/** Who is here, as a pile of discs that opens the list. */
export function RosterDiscs({ people, onOpen }: RosterDiscsProps) {
  const here = people.filter(person => person.here)
  const label = t('roster.open', { n: here.length })
  return (
    <Tooltip label={label}>
      <button type="button" className={styles.pile} aria-label={label} onClick={onOpen}>
        {here.slice(0, most).map(person => (
          <Disc key={person.id} name={person.name} color={person.color} />
        ))}
        {here.length > most && (
          <span className={styles.more}>{t('roster.more', { n: here.length - most })}</span>
        )}
      </button>
    </Tooltip>
  )
}

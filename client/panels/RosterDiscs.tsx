import { Disc } from '#client/ui/Disc.tsx'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { useNarrowBar } from '#client/ui/usePhone.ts'
import { t } from '#client/words/t.ts'
import type { Person } from './people.ts'
import styles from './RosterDiscs.module.css'

const most = { wide: 6, narrow: 3 }

export interface RosterDiscsProps {
  readonly people: readonly Person[]
  readonly onOpen: () => void
  /** What the disc of somebody else does; without it all of them open the list. */
  readonly pick?: {
    readonly chosen: string | undefined
    readonly labelOf: (person: Person) => string
    readonly onPick: (person: Person) => void
  }
}

/** Who is here, as a pile of discs that opens the list. */
export function RosterDiscs({ people, onOpen, pick }: RosterDiscsProps) {
  const here = people.filter(person => person.here)
  const room = useNarrowBar() ? most.narrow : most.wide
  const shown = here.slice(0, room)
  const picked = pick ? shown.filter(({ isMe }) => !isMe) : []
  const label = t('roster.open', { n: here.length })
  return (
    <div className={styles.pile}>
      {pick &&
        picked.map(person => (
          <Tooltip key={person.id} label={pick.labelOf(person)}>
            <button
              type="button"
              className={styles.one}
              aria-label={pick.labelOf(person)}
              aria-pressed={pick.chosen === person.id}
              onClick={() => pick.onPick(person)}
            >
              <Disc name={person.name} color={person.color} />
            </button>
          </Tooltip>
        ))}
      <Tooltip label={label}>
        <button type="button" className={styles.all} aria-label={label} onClick={onOpen}>
          {shown
            .filter(person => !picked.includes(person))
            .map(person => (
              <Disc key={person.id} name={person.name} color={person.color} />
            ))}
          {here.length > room && (
            <span className={styles.more}>{t('roster.more', { n: here.length - room })}</span>
          )}
        </button>
      </Tooltip>
    </div>
  )
}

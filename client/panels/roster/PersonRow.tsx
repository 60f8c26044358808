import type { ReactNode } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Disc } from '#client/ui/Disc.tsx'
import { t } from '#client/words/t.ts'
import type { Person } from '../people.ts'
import { PersonMenu } from './PersonMenu.tsx'
import styles from './RosterPanel.module.css'
import type { Asked } from './RosterPanel.tsx'

export interface PersonRowProps {
  readonly board: string
  readonly person: Person
  readonly isFrozen: boolean
  readonly leads: boolean
  readonly onAsk: (what: Asked['what']) => void
  readonly onChanged: () => void
  readonly acts: ReactNode
  /** Whether the lead can be handed over to them. */
  readonly mayLead: boolean
}

/** One person: who they are here, and for those who may do something about it, what. */
export function PersonRow({ person, isFrozen, leads, onAsk, acts, ...rest }: PersonRowProps) {
  return (
    <li className={styles.person} data-away={!person.here || undefined}>
      <Disc name={person.name} color={person.color} away={!person.here} />
      <span className={styles.name}>
        {person.name}
        {person.isMe && <span className={styles.you}> ({t('roster.you')})</span>}
        <span className={styles.role}>
          {[t(`roster.role.${person.role}`), person.pronouns, person.organisation]
            .filter(Boolean)
            .join(' · ')}
          {isFrozen && <span className={styles.paused}> · {t('roster.paused')}</span>}
        </span>
      </span>
      {acts}
      {leads && <PersonMenu {...rest} {...{ person, isFrozen, onAsk }} />}
      {!leads && person.isMe && (
        <Button tone="quiet" onClick={() => onAsk('about-me')}>
          {t('roster.aboutMe')}
        </Button>
      )}
    </li>
  )
}

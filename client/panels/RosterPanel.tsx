import { UserPlus } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { Disc } from '#client/ui/Disc.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { SidePanel } from '#client/ui/SidePanel.tsx'
import { t } from '#client/words/t.ts'
import type { Person } from './people.ts'
import styles from './RosterPanel.module.css'

export interface RosterPanelProps {
  readonly people: readonly Person[]
  readonly onClose: () => void
  readonly onInvite: () => void
  readonly onRename: () => void
}

/** Everybody on the board: who is here, who leads, and who has been here before. */
export function RosterPanel({ people, onClose, onInvite, onRename }: RosterPanelProps) {
  const here = people.filter(person => person.here)
  const away = people.filter(person => !person.here)
  return (
    <SidePanel title={t('roster.title')} onClose={onClose}>
      <section aria-labelledby="roster-here">
        <h3 id="roster-here" className={styles.heading}>
          {t('roster.here')} <span className={styles.count}>{here.length}</span>
        </h3>
        <ul>
          {here.map(person => (
            <PersonRow key={person.id} person={person} {...(person.isMe ? { onRename } : {})} />
          ))}
        </ul>
        {people.length === 1 && (
          <EmptyState
            action={
              <Button icon={<UserPlus aria-hidden="true" />} onClick={onInvite}>
                {t('roster.invite')}
              </Button>
            }
          >
            {t('roster.alone')}
          </EmptyState>
        )}
      </section>
      {away.length > 0 && (
        <section aria-labelledby="roster-away">
          <h3 id="roster-away" className={styles.heading}>
            {t('roster.away')} <span className={styles.count}>{away.length}</span>
          </h3>
          <ul>
            {away.map(person => (
              <PersonRow key={person.id} person={person} />
            ))}
          </ul>
        </section>
      )}
    </SidePanel>
  )
}

function PersonRow({ person, onRename }: { readonly person: Person; readonly onRename?: () => void }) {
  return (
    <li className={styles.person} data-away={!person.here || undefined}>
      <Disc name={person.name} color={person.color} away={!person.here} />
      <span className={styles.name}>
        {person.name}
        {person.isMe && <span className={styles.you}> ({t('roster.you')})</span>}
        <span className={styles.role}>{t(`roster.role.${person.role}`)}</span>
      </span>
      {onRename && (
        <Button tone="quiet" onClick={onRename}>
          {t('roster.rename')}
        </Button>
      )}
    </li>
  )
}

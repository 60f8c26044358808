import { UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { SidePanel } from '#client/ui/SidePanel.tsx'
import { t } from '#client/words/t.ts'
import type { Participant } from '#shared/protocol/http.ts'
import { AskTakeBack } from '../history/AskTakeBack.tsx'
import type { Person } from '../people.ts'
import { PersonRow } from './PersonRow.tsx'
import { RemovedPeople } from './RemovedPeople.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import styles from './RosterPanel.module.css'
import { SendAwayDialog } from './SendAwayDialog.tsx'
import { StepBackDialog } from './StepBackDialog.tsx'

export interface RosterPanelProps {
  readonly board: string
  readonly people: readonly Person[]
  /** Sent away; known to facilitators. */
  readonly removed: readonly Participant[]
  /** Who deleted a lot and waits for a facilitator's word; known to facilitators. */
  readonly frozen: ReadonlySet<string>
  readonly leads: boolean
  readonly onClose: () => void
  readonly onInvite: () => void
  /** What others know of oneself is to be changed. */
  readonly onAboutMe: () => void
  /** The list must be asked for again. */
  readonly onChanged: () => void
  /** Who comes in, for those who lead. */
  readonly door?: ReactNode
  /** What a session knows of somebody who is here, and what one can do about it. */
  readonly acts?: (person: Person) => ReactNode
  /** Asks whether somebody shall lead in one's own place; absent where there is no session to lead. */
  readonly handOver?: (person: Person, onClose: () => void) => ReactNode
}

/** What a facilitator is asked about before it happens. */
export interface Asked {
  readonly what: 'rename' | 'about-me' | 'send-away' | 'hand-over' | 'step-back' | 'take-back'
  readonly person: Person
}

/** Everybody on the board: who is here, who leads, who has been here before, and what can be done about them. */
export function RosterPanel(props: RosterPanelProps) {
  const {
    board,
    people,
    removed,
    frozen,
    leads,
    onClose,
    onInvite,
    onAboutMe,
    onChanged,
    door,
    acts,
    handOver,
  } = props
  const [asked, setAsked] = useState<Asked>()
  const here = people.filter(person => person.here)
  const away = people.filter(person => !person.here)
  const asking = (what: Asked['what']) => ({
    board,
    open: asked?.what === what,
    onOpenChange: (open: boolean) => !open && setAsked(undefined),
  })
  const row = (person: Person) => (
    <PersonRow
      key={person.id}
      {...{ board, person, leads, onChanged }}
      isFrozen={frozen.has(person.id)}
      acts={person.here ? acts?.(person) : undefined}
      mayLead={handOver !== undefined && person.here}
      onAsk={what => (what === 'about-me' ? onAboutMe() : setAsked({ what, person }))}
    />
  )
  return (
    <SidePanel title={t('roster.title')} onClose={onClose}>
      {door}
      <section aria-labelledby="roster-here">
        <h3 id="roster-here" className={styles.heading}>
          {t('roster.here')} <span className={styles.count}>{here.length}</span>
        </h3>
        <ul>{here.map(row)}</ul>
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
          <ul>{away.map(row)}</ul>
        </section>
      )}
      {removed.length > 0 && (
        <RemovedPeople
          {...{ board, onChanged }}
          people={removed}
          onTakeBack={person =>
            setAsked({ what: 'take-back', person: { ...person, here: false, isMe: false } })
          }
        />
      )}
      {asked && (
        <>
          <RenameDialog
            key={asked.person.id}
            {...asking('rename')}
            person={asked.person}
            onRenamed={onChanged}
          />
          <SendAwayDialog {...asking('send-away')} person={asked.person} onChanged={onChanged} />
          <StepBackDialog {...asking('step-back')} me={asked.person} onChanged={onChanged} />
          {asked.what === 'hand-over' && handOver?.(asked.person, () => setAsked(undefined))}
          {asked.what === 'take-back' && (
            <AskTakeBack board={board} people={[asked.person]} onClose={() => setAsked(undefined)} />
          )}
        </>
      )}
    </SidePanel>
  )
}

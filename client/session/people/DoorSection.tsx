import { Button } from '#client/ui/Button.tsx'
import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import styles from './Door.module.css'

const modes = ['open', 'lobby', 'locked'] as const
const batch = 5

/** Who comes in, for those who lead: the door, and who waits in front of it, in order of coming. */
export function DoorSection() {
  const { door } = useSession()
  const { command, busy } = useCommand()
  const waiting = Object.entries(door.waiting ?? {}).sort(([, a], [, b]) => a.since - b.since)
  return (
    <section className={styles.door} aria-label={t('session.door')}>
      <Select
        label={t('session.door')}
        value={door.mode}
        hint={t(`session.doorHint.${door.mode}`)}
        onChange={value => {
          const mode = modes.find(one => one === value)
          if (mode) void command('door.set', { mode })
        }}
      >
        {modes.map(mode => (
          <option key={mode} value={mode}>
            {t(`session.doorMode.${mode}`)}
          </option>
        ))}
      </Select>
      {door.mode === 'locked' && (
        <Button wide busy={busy} onClick={() => command('door.admitOneMore', {})}>
          {t('session.admitOneMore', { n: door.more ?? 0 })}
        </Button>
      )}
      {waiting.length > 0 && (
        <>
          <h3 className={styles.title}>{t('session.waiting', { n: waiting.length })}</h3>
          <div className={styles.acts}>
            <Button busy={busy} onClick={() => command('door.admit', { first: waiting.length })}>
              {t('session.admitAll')}
            </Button>
            {waiting.length > batch && (
              <Button busy={busy} onClick={() => command('door.admit', { first: batch })}>
                {t('session.admitFirst', { n: batch })}
              </Button>
            )}
          </div>
          <ul>
            {waiting.map(([id, { name }]) => (
              <li key={id} className={styles.person}>
                <span className={styles.name}>{name}</span>
                <Button
                  aria-label={t('session.admitNamed', { name })}
                  onClick={() => command('door.admit', { people: [id] })}
                >
                  {t('session.admit')}
                </Button>
                <Button
                  tone="quiet"
                  aria-label={t('session.refuseNamed', { name })}
                  onClick={() => command('door.refuse', { person: id })}
                >
                  {t('session.refuse')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'
import type { StepMode } from '#shared/session/schema.ts'
import { permissionsOf } from '#shared/session/steps/permissionsOf.ts'
import styles from './StepDialog.module.css'
import { type OwnPermissions, reaches } from './stepDraft.ts'

export interface PermissionFieldsProps {
  readonly mode: StepMode
  readonly value: OwnPermissions
  readonly onChange: (value: OwnPermissions) => void
}

/** Where participants may do more or less than the mode lets them; what is not chosen stays as the mode has it. */
export function PermissionFields({ mode, value, onChange }: PermissionFieldsProps) {
  const usual = permissionsOf({ title: '-', minutes: 1, mode, targets: [] })
  const given = Object.keys(value).length
  return (
    <details className={styles.more}>
      <summary>
        {t('session.permissions')} {given > 0 && <span>({t('session.permissionsOwn', { n: given })})</span>}
      </summary>
      <div className={styles.row}>
        <Select
          label={t('session.may.add')}
          value={typeof value.add === 'boolean' ? String(value.add) : ''}
          onChange={chosen => onChange(withPart(value, 'add', booleans[chosen]))}
        >
          <option value="">
            {usualWords(usual.add === true ? 'yes' : usual.add === false ? 'no' : 'some')}
          </option>
          <option value="true">{t('session.reach.yes')}</option>
          <option value="false">{t('session.reach.no')}</option>
        </Select>
        {(['edit', 'move', 'delete'] as const).map(act => (
          <Select
            key={act}
            label={t(`session.may.${act}`)}
            value={value[act] ?? ''}
            onChange={chosen =>
              onChange(
                withPart(
                  value,
                  act,
                  reaches.find(one => one === chosen),
                ),
              )
            }
          >
            <option value="">{usualWords(usual[act])}</option>
            {reaches.map(one => (
              <option key={one} value={one}>
                {t(`session.reach.${one}`)}
              </option>
            ))}
          </Select>
        ))}
        <Select
          label={t('session.may.comment')}
          value={value.comment === undefined ? '' : String(value.comment)}
          onChange={chosen => onChange(withPart(value, 'comment', booleans[chosen]))}
        >
          <option value="">{usualWords(usual.comment ? 'yes' : 'no')}</option>
          <option value="true">{t('session.reach.yes')}</option>
          <option value="false">{t('session.reach.no')}</option>
        </Select>
      </div>
    </details>
  )
}

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false }

function usualWords(reach: 'all' | 'own' | 'none' | 'yes' | 'no' | 'some'): string {
  return t('session.asMode', { reach: t(`session.reach.${reach}`) })
}

function withPart<Key extends keyof OwnPermissions>(
  value: OwnPermissions,
  key: Key,
  part: OwnPermissions[Key] | undefined,
): OwnPermissions {
  const { [key]: _former, ...rest } = value
  return part === undefined ? rest : { ...rest, [key]: part }
}

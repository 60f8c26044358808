import { useState } from 'react'
import { useMeta, useRights } from '#client/editor/hooks.ts'
import { Button } from '#client/ui/Button.tsx'
import { Select } from '#client/ui/Select.tsx'
import { t } from '#client/words/t.ts'
import type { FieldValue } from '#shared/board/fields.ts'
import { PerspectivesDialog } from '../PerspectivesDialog.tsx'
import styles from './fields.module.css'

export interface PerspectiveFieldProps {
  readonly label: string
  readonly hint: string | undefined
  readonly disabled: boolean
  readonly value: string
  readonly onKeep: (value: FieldValue | undefined) => void
}

/** From where a person sees the domain: one of the perspectives that the group has named. */
export function PerspectiveField({ label, hint, disabled, value, onKeep }: PerspectiveFieldProps) {
  const { perspectives } = useMeta()
  const rights = useRights()
  const [naming, setNaming] = useState(false)
  const vanished = value !== '' && !perspectives.includes(value)
  const none = perspectives.length === 0
  return (
    <div className={styles.group}>
      <Select
        label={label}
        hint={none ? t('details.noPerspectives') : hint}
        disabled={disabled || (none && !vanished)}
        value={value}
        onChange={next => onKeep(next || undefined)}
      >
        <option value="">{t('details.noChoice')}</option>
        {vanished && (
          <option value={value}>{t('details.vanishedPerspective', { perspective: value })}</option>
        )}
        {perspectives.map(perspective => (
          <option key={perspective} value={perspective}>
            {perspective}
          </option>
        ))}
      </Select>
      {!disabled && !rights.whyNotArrange() && (
        <Button
          tone={none ? 'plain' : 'quiet'}
          className={styles.naming ?? ''}
          onClick={() => setNaming(true)}
        >
          {none ? t('details.namePerspectives') : t('details.changePerspectives')}
        </Button>
      )}
      <PerspectivesDialog open={naming} onOpenChange={setNaming} />
    </div>
  )
}
